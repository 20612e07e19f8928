using System.Text.RegularExpressions;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests.Mistakes;

/// <summary>Walks tests/corpus/mistakes: of each typical mistake the command says what is kept, word for word, and says it in one message with a place, a cause and a mend.</summary>
public sealed partial class MistakesTests
{
    // Two files in each other's place are two mistakes.
    private static readonly Dictionary<string, int> Several = new(StringComparer.Ordinal) { ["swapped"] = 2 };

    public static TheoryData<string> Names => [.. Mistake.All.Select(m => m.Name)];

    [Fact]
    public void Corpus_OfMistakes_HoldsFiftyAtLeast()
    {
        Mistake.All.Should().HaveCountGreaterThanOrEqualTo(50);
        Mistake.All.Select(m => m.Sv).Should().OnlyHaveUniqueItems();
        Mistake.All.Select(m => m.En).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Mistake_Made_IsSaidAsKeptInBothLanguages(string name)
    {
        var mistake = Mistake.All.Single(m => m.Name == name);

        foreach (var lang in new[] { "sv", "en" })
        {
            KeptFile.Verify(mistake.ExpectedFile(lang), mistake.Kept(lang));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Mistake_Made_IsSaidOnceAndWithItsMend(string name)
    {
        var mistake = Mistake.All.Single(m => m.Name == name);
        var wanted = Several.GetValueOrDefault(name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..], 1);

        var (run, text) = mistake.Say("sv");

        // Beside a file: its place and a help. Of the command line: a sentence that goes on to what to write instead.
        var ofFiles = OfFile().Count(text);
        var ofCommand = OfCommand().Count(text);
        (ofFiles + ofCommand).Should().Be(wanted, text);
        Help().Count(text).Should().Be(ofFiles, text);
        OfCommand().Matches(text).Where(m => !Mend().IsMatch(m.Value)).Should().BeEmpty();
        run.Exit.Should().Be(text.Contains(": varning:", StringComparison.Ordinal) ? ExitCode.Complies : ExitCode.BadInput);
    }

    [Theory]
    [InlineData("sv", "docs/sv/misstag.md")]
    [InlineData("en", "docs/mistakes.md")]
    public void Page_OfMistakes_ShowsEachWithItsMessage(string lang, string page)
    {
        var written = MistakesPage.Write(lang);

        KeptFile.Verify(page, written);
        Mistake.All.Should().OnlyContain(m => written.Contains($"### {(lang == "sv" ? m.Sv : m.En)}\n", StringComparison.Ordinal));
    }

    [Fact]
    public void FilesWithoutTheMistakes_Judged_ComplyWithoutAWord()
    {
        const string Charter = $"{Mistake.Folder}/skolstadgan.charter.yaml";
        const string Structure = $"{Mistake.Folder}/forslag.structure.yaml";

        var check = Cli.Run("check", Structure, "--charter", Charter, "--waivers", $"{Mistake.Folder}/dispenser.waivers.yaml");
        var test = Cli.Run("test", $"{Mistake.Folder}/skolstadgan.cases.yaml");

        (check.Exit, check.Error).Should().Be((ExitCode.Complies, ""));
        (test.Exit, test.Error).Should().Be((ExitCode.Complies, ""));
    }

    [Theory]
    [InlineData("a byte-order mark", "\uFEFF", "\n", "")]
    [InlineData("line ends of Windows", "", "\r\n", "")]
    [InlineData("blanks and no-break spaces at the ends of lines", "", "\n", "\u00A0 ")]
    public void File_AsWindowsSavesIt_IsReadAsItIs(string what, string begin, string lineEnd, string trailing)
    {
        using var folder = new TempFolder();
        foreach (var file in new[] { "skolstadgan.charter.yaml", "forslag.structure.yaml" })
        {
            var text = File.ReadAllText(RepositoryRoot.Path(Mistake.Folder, file)).ReplaceLineEndings("\n");
            folder.Write(file, begin + TextEnd().Replace(text, trailing + "$&").Replace("\n", lineEnd, StringComparison.Ordinal));
        }

        var run = Cli.Run("check", folder["forslag.structure.yaml"], "--charter", folder["skolstadgan.charter.yaml"]);

        (run.Exit, run.Error).Should().Be((ExitCode.Complies, ""), what);
    }

    [Fact]
    public void Letters_WrittenAsALetterAndAMark_AreTheSameLetters()
    {
        using var folder = new TempFolder();
        var text = File.ReadAllText(RepositoryRoot.Path(Mistake.Folder, "forslag.structure.yaml"));
        var structure = folder.Write("forslag.structure.yaml", text.Replace("  aby: ", "  åby: ", StringComparison.Ordinal).Replace("majoritet/aby", "majoritet/a\u030Aby", StringComparison.Ordinal));

        var run = Cli.Run("check", structure, "--charter", $"{Mistake.Folder}/skolstadgan.charter.yaml");

        (run.Exit, run.Error).Should().Be((ExitCode.Complies, ""));
    }

    [GeneratedRegex(@"^\S+:\d+:\d+: (fel|varning): ", RegexOptions.Multiline)]
    private static partial Regex OfFile();

    [GeneratedRegex("^samverkan: .*$", RegexOptions.Multiline)]
    private static partial Regex OfCommand();

    [GeneratedRegex("^  hjälp: .", RegexOptions.Multiline)]
    private static partial Regex Help();

    [GeneratedRegex("menade du|ange |skriv |det finns |kontrollera |här finns inga ")]
    private static partial Regex Mend();

    // The ends of lines that hold a value of their own: not those within a list in brackets.
    [GeneratedRegex(@"(?<=: [\w-]+)(?=\n)")]
    private static partial Regex TextEnd();
}
