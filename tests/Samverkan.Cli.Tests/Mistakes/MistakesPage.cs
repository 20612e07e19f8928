using System.Globalization;
using System.Text;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests.Mistakes;

/// <summary>The page that shows each typical mistake with what the command says of it, in one language: to be searched for the words of a message.</summary>
internal static class MistakesPage
{
    private static readonly (string Ending, string Sv, string En)[] Sections =
    [
        ("samverkan.yaml", "I konfigurationen", "In the configuration"),
        (".waivers.yaml", "I dispenser", "In waivers"),
        (".cases.yaml", "I fall", "In cases"),
        (".charter.yaml", "I stadgor", "In charters"),
        (".structure.yaml", "I strukturer och i filer över huvud taget", "In structures, and in files at large"),
        ("", "På kommandoraden, och med fel fil", "On the command line, and with the wrong file"),
    ];

    public static string Write(string lang)
    {
        var isSwedish = lang == "sv";
        var page = new StringBuilder(isSwedish ? SwedishHead : EnglishHead);
        foreach (var (ending, sv, en) in Sections.Reverse())
        {
            var section = Mistake.All.Where(m => SectionOf(m) == ending).ToList();
            page.Append(CultureInfo.InvariantCulture, $"\n## {(isSwedish ? sv : en)}\n");
            foreach (var mistake in section)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n### {(isSwedish ? mistake.Sv : mistake.En)}\n\n```text\n{Message(mistake, lang)}```\n");
            }
        }

        return page.ToString();
    }

    private static string SectionOf(Mistake mistake)
    {
        var files = Directory.EnumerateFiles(RepositoryRoot.Path(Mistake.Folder, mistake.Name)).Select(f => Path.GetFileName(f)).ToList();
        return Sections.First(s => files.Exists(f => f.EndsWith(s.Ending, StringComparison.Ordinal))).Ending;
    }

    // What is said, without the command, the report and the exit code.
    private static string Message(Mistake mistake, string lang)
    {
        var kept = File.ReadAllText(RepositoryRoot.Path(mistake.ExpectedFile(lang))).ReplaceLineEndings("\n").Split('\n');
        var lines = kept.Skip(1).TakeWhile((line, i) => i == 0 || line.StartsWith("  ", StringComparison.Ordinal) || IsMessage(line));
        return string.Concat(lines.Select(l => l + "\n"));
    }

    private static bool IsMessage(string line) =>
        line.StartsWith("samverkan: ", StringComparison.Ordinal) || line.StartsWith("Se", StringComparison.Ordinal) || line.Contains(": fel: ", StringComparison.Ordinal) || line.Contains(": error: ", StringComparison.Ordinal);

    private const string SwedishHead = """
        # Misstag och vad Samverkan säger om dem

        <!-- Skriven av MistakesTests; SAMVERKAN_ACCEPT=1 dotnet test tests/Samverkan.Cli.Tests skriver om den. -->

        Här står vanliga misstag, vart och ett med det som kommandot säger. Sök på orden i ditt meddelande. Ett meddelande börjar med filen, raden och kolumnen. Sedan följer orsaken, raden ur filen
        med det som är fel understruket, och efter `under:` de nycklar och poster som raden står under. `hjälp:` säger vad som kan skrivas i stället; det som står mellan `` ` `` och `` ` `` går att klistra in.

        """;

    private const string EnglishHead = """
        # Mistakes, and what Samverkan says of them

        <!-- Written by MistakesTests; SAMVERKAN_ACCEPT=1 dotnet test tests/Samverkan.Cli.Tests rewrites it. -->

        Typical mistakes, each with what the command says. Search for the words of your message. A message begins with the file, the line and the column. Then come the cause, the line of the file with what is
        wrong underlined, and after `under:` the keys and entries that the line stands under. `help:` says what may be written instead; what stands between `` ` `` and `` ` `` can be pasted.

        """;
}
