namespace Samverkan.Mutation;

/// <summary>A test that takes no part.</summary>
/// <param name="Id">What tells it from every other test.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Why">Why it takes none.</param>
internal sealed record LeftOutTest(string Id, string Name, string Why);
