using System.Text;
using System.Text.Json;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

/// <summary>Runs every command that the README, the guides and the samples show, from the root of the repository.</summary>
/// <remarks>
/// A command ends with 0 or 1, unless <c>$ echo $?</c> on the line after it, or after its output, shows another exit code. Where output is shown it is the
/// whole of it; <c>SAMVERKAN_ACCEPT=1 dotnet test</c> puts in what the command says now.
/// </remarks>
public sealed class DocsTests
{
    private const string Command = "$ samverkan ";
    private const string Echo = "$ echo $?";

    public static TheoryData<string> Files =>
    [
        .. new[] { "README.md" }
            .Concat(Markdown("docs", SearchOption.AllDirectories))
            .Concat(Markdown("samples", SearchOption.AllDirectories))
            .Where(f => DocBlock.Of(f).Any(b => b.Language == "console")),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Commands_OfAPage_SayWhatItShows(string file)
    {
        var text = File.ReadAllText(RepositoryRoot.Path(file)).ReplaceLineEndings("\n").Split('\n').ToList();
        foreach (var (block, lines) in Enumerable.Reverse(WorkThrough(file)))
        {
            text.RemoveRange(block.Line, block.Text.Count(c => c == '\n'));
            text.InsertRange(block.Line, lines);
        }

        KeptFile.Verify(file, string.Join('\n', text));
    }

    [Fact]
    public void Tutorial_WorkedThrough_LeavesTheFilesOfTheSample()
    {
        var left = new Dictionary<string, string>(StringComparer.Ordinal);
        WorkThrough("docs/tutorial.md", folder =>
        {
            foreach (var file in folder.Files.Where(f => !f.EndsWith(".html", StringComparison.Ordinal)))
            {
                left.Add(file, File.ReadAllText(folder[file]));
            }
        });

        left.Should().HaveCountGreaterThan(4);
        left.Should().AllSatisfy(f => KeptFile.Verify($"samples/tutorial/{f.Key}", f.Value));
        Directory.EnumerateFiles(RepositoryRoot.Path("samples/tutorial")).Select(Path.GetFileName).Should().BeEquivalentTo([.. left.Keys, "README.md"]);
    }

    // Where tests of other classes run the YAML of a page, or where it belongs to other programs.
    private static readonly string[] RunElsewhere =
    [
        "docs/charter-language.md", "docs/structures.md", "docs/cookbook.md", // YamlBlockTests, CookbookTests
        "docs/waivers-and-baseline.md", // WaiverPageTests
        "docs/configuration.md", // ConfigurationPageTests
        "docs/library.md", // Snippets
        "docs/editors.md", // LanguageServerTests
        "docs/ci.md", // the files of CI services
    ];

    [Fact]
    public void Yaml_OfEveryPage_IsRun()
    {
        var pages = Markdown("docs", SearchOption.AllDirectories).Concat(Markdown("samples", SearchOption.AllDirectories)).Append("README.md");

        // The blocks of a page that is worked through are taken one by one, and refused without a mark.
        pages.Where(p => DocBlock.Of(p) is var blocks && blocks.Any(b => b.Language == "yaml") && !WorkedFolder.IsFor(blocks)).Should().BeSubsetOf(RunElsewhere);
    }

    [Fact]
    public void Commands_OfTheSamples_AreShownForEverySample()
    {
        foreach (var folder in Directory.EnumerateDirectories(RepositoryRoot.Path("samples")).Where(f => Directory.EnumerateFiles(f, "*.structure.*").Any()))
        {
            var shown = string.Concat(DocBlock.Of(Relative(Path.Combine(folder, "README.md"))).Where(b => b.Language == "console").Select(b => b.Text));

            Directory.EnumerateFiles(folder, "*.structure.*").Select(Relative).Should().OnlyContain(f => shown.Contains(f + " ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void JsonReport_EveryMember_IsDocumented()
    {
        var page = File.ReadAllText(RepositoryRoot.Path("docs/json-report.md"));
        var members = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sample in new[] { "ostergotland-2019/missing-opposition", "ostergotland-2019/incomplete", "jamtland-harjedalen-2015/practice", "vastmanland-2017/fourth-group" })
        {
            var run = Cli.Run("check", $"samples/{sample}.structure.yaml", "--charter", sample.Split('/')[0], "--format", "json");
            using var json = JsonDocument.Parse(run.Output);
            Members(json.RootElement, members);
        }

        members.Should().NotBeEmpty();
        members.Where(m => !page.Contains($"`{m}`", StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static void Members(JsonElement element, ISet<string> members)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Members(item, members);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                members.Add(member.Name);

                // What stands in `with` are attributes of the vocabulary.
                if (member.Name != "with")
                {
                    Members(member.Value, members);
                }
            }
        }
    }

    // The commands of a page, in order, with what they say now; in the repository, or in the reader's own folder.
    private static List<(DocBlock Block, List<string> Lines)> WorkThrough(string file, Action<TempFolder>? atTheEnd = null)
    {
        var blocks = DocBlock.Of(file);
        var result = new List<(DocBlock, List<string>)>();
        using var own = WorkedFolder.IsFor(blocks) ? new WorkedFolder() : null;
        foreach (var block in blocks)
        {
            if (block.Language == "console")
            {
                result.Add((block, Run(block)));
            }
            else
            {
                own?.Take(block);
            }
        }

        if (own is not null)
        {
            atTheEnd?.Invoke(own.Folder);
        }

        return result;
    }

    // The block as it should be: its commands, with what they say now where it shows what they say.
    private static List<string> Run(DocBlock block)
    {
        var lines = block.Text.TrimEnd('\n').Split('\n');
        var result = new List<string>();
        for (var i = 0; i < lines.Length;)
        {
            lines[i].Should().StartWith(Command, "{0} holds commands and what they say", block);
            var run = Cli.Run([.. Arguments(lines[i][Command.Length..])]);
            result.Add(lines[i++]);
            var shown = i;
            while (i < lines.Length && !lines[i].StartsWith("$ ", StringComparison.Ordinal))
            {
                i++;
            }

            if (i > shown)
            {
                result.AddRange((run.Error + run.Output).TrimEnd('\n').Split('\n'));
            }

            if (i < lines.Length && lines[i] == Echo)
            {
                result.Add(lines[i]);
                result.Add(((int)run.Exit).ToString(System.Globalization.CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                ((int)run.Exit).Should().BeOneOf([0, 1], "{0} shows {1}, which says: {2}", block, lines[shown - 1], run.Error);
            }
        }

        return result;
    }

    // Words, some of them in quotes.
    private static List<string> Arguments(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quoted = false;
        foreach (var c in line.Trim() + " ")
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ' ' && !quoted)
            {
                if (word.Length > 0)
                {
                    words.Add(word.ToString());
                    word.Clear();
                }
            }
            else
            {
                word.Append(c);
            }
        }

        return words;
    }

    private static IEnumerable<string> Markdown(string folder, SearchOption depth) =>
        Directory.EnumerateFiles(RepositoryRoot.Path(folder), "*.md", depth).Select(Relative).Order(StringComparer.Ordinal);

    private static string Relative(string path) => Path.GetRelativePath(RepositoryRoot.Directory, path).Replace('\\', '/');
}
