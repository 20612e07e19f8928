namespace Samverkan.Mutation;

/// <summary>A test that can notice changes.</summary>
/// <param name="Id">What tells it from every other test.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Milliseconds">How long it takes.</param>
/// <param name="Reach">The changes that it passes by whenever it runs.</param>
/// <param name="Once">Those that it passed by only when it ran for the first time: what is made of them is kept for as long as the process lasts.</param>
internal sealed record MeasuredTest(string Id, string Name, long Milliseconds, HashSet<int> Reach, HashSet<int> Once);
