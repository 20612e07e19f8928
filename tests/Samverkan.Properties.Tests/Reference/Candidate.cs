using Samverkan.Model;

namespace Samverkan.Properties.Tests.Reference;

/// <summary>Something a rule may be about, the body it is about it in, and the days it is judged on.</summary>
internal sealed record Candidate(Element Subject, Element? Body, Answer IsThere, Scene Scene);
