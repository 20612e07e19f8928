using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Docs;

/// <summary>The code on pages for developers is code that is compiled and run.</summary>
public sealed class SnippetTests
{
    private static readonly Dictionary<string, string> Kept = Read();

    public static TheoryData<string, int> Blocks
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var block in new[] { "README.md", "docs/library.md" }.SelectMany(DocBlock.Of).Where(b => b.Language == "csharp"))
            {
                data.Add(block.File, block.Line);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Code_OnAPage_IsASnippet(string file, int line)
    {
        var shown = Shown(file, line);

        Kept.Values.Should().Contain(shown);
    }

    [Fact]
    public void Snippet_EachOfThem_IsShownSomewhere()
    {
        var shown = Blocks.Select(b => Shown((string)b[0], (int)b[1])).ToHashSet();

        Kept.Where(k => !shown.Contains(k.Value)).Select(k => k.Key).Should().BeEmpty();
    }

    // Of a whole program, what comes after the namespaces that it uses.
    private static string Shown(string file, int line)
    {
        var text = DocBlock.Of(file).Single(b => b.Line == line).Text;
        var start = text.IndexOf("\n\n", StringComparison.Ordinal);
        return text.StartsWith("using ", StringComparison.Ordinal) && start >= 0 ? text[(start + 2)..] : text;
    }

    // By name, without the indent of the test they stand in.
    private static Dictionary<string, string> Read()
    {
        var snippets = new Dictionary<string, string>(StringComparer.Ordinal);
        string? name = null;
        var text = new List<string>();
        foreach (var line in File.ReadLines(RepositoryRoot.Path("tests/Samverkan.Rules.Tests/Docs/Snippets.cs")))
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("// snippet: ", StringComparison.Ordinal))
            {
                (name, text) = (trimmed["// snippet: ".Length..], []);
            }
            else if (trimmed == "// end" && name is not null)
            {
                var indent = text.Where(l => l.Trim().Length > 0).Min(l => l.Length - l.TrimStart().Length);
                snippets.Add(name, string.Concat(text.Select(l => (l.Length >= indent ? l[indent..] : l) + "\n")));
                name = null;
            }
            else if (name is not null)
            {
                text.Add(line);
            }
        }

        return snippets;
    }
}
