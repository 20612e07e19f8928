using Xunit.Sdk;

namespace Samverkan.TestSupport;

/// <summary>A text is not the one that was kept; the message holds both paths and the difference.</summary>
public sealed class SnapshotMismatchException(string message) : XunitException(message);
