namespace Samverkan.Fuzz;

/// <summary>An input that the tool did not stand.</summary>
/// <param name="Number">Its number under the run's seed.</param>
/// <param name="Name">What it was called.</param>
/// <param name="Bytes">What it held.</param>
/// <param name="What">What happened, on one line.</param>
/// <param name="Details">The rest, such as a stack trace.</param>
internal sealed record Trouble(long Number, string Name, byte[] Bytes, string What, string Details);
