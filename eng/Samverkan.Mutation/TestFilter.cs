namespace Samverkan.Mutation;

/// <summary>As much of the language of <c>dotnet test --filter</c> as the rooms use: parts of full names that must or must not be there, joined by <c>&amp;</c> and <c>|</c>.</summary>
internal sealed class TestFilter
{
    private readonly IReadOnlyList<IReadOnlyList<(bool Wanted, string Part)>> _alternatives;

    /// <summary>Reads a filter.</summary>
    /// <exception cref="FormatException">It says something else.</exception>
    public TestFilter(string filter) => _alternatives = [.. filter.Split('|').Select(a => (IReadOnlyList<(bool, string)>)[.. a.Split('&').Select(Condition)])];

    /// <summary>Whether a test is among those it names.</summary>
    public bool Takes(string fullName) => _alternatives.Any(a => a.All(c => fullName.Contains(c.Part, StringComparison.Ordinal) == c.Wanted));

    private static (bool Wanted, string Part) Condition(string text) =>
        text.Split("!~") is ["FullyQualifiedName", var unwanted] ? (false, unwanted)
        : text.Split('~') is ["FullyQualifiedName", var wanted] ? (true, wanted)
        : throw new FormatException($"not understood in a filter: {text}");
}
