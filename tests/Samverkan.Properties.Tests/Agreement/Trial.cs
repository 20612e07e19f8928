namespace Samverkan.Properties.Tests.Agreement;

/// <summary>What came of a pair: whether either half can be read and, where both can, what the two evaluators see differently.</summary>
internal readonly record struct Trial(bool HasCharter, bool HasStructure, List<Disagreement>? Disagreements);
