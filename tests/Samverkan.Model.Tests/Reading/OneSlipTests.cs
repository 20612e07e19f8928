using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Samverkan.Model.Text;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Reading;

/// <summary>A sound file with one slip in it, made at every place where it can be made: where it is underlined, what is said of it, and what would mend it.</summary>
public sealed class OneSlipTests
{
    private const string Yaml = """
        # what is proposed
        structure: norra
        name: "Norra rådet: ett förslag"
        covers: [structure, events]
        period: { from: 2027-01-01, until: 2027-12-31 }

        organisations:
          - { id: a, kind: municipality, name: 'Ås: kommun' }
          - id: b   # it's the large one
            kind: region
            name: "Bo"
        bodies:
          council:
            kind: joint-council
            powers:
            - discuss
            - inform
            seats:
              - id: s
                count: 2
            name: >
              The council
              of both
        """;

    private const string Json = """
        {
          "structure": "norra",
          "name": "Å \"ett\" \u00e5",
          "period": { "from": "2027-01-01", "until": "2027-12-31" },
          "areas": [{ "id": "a", "kind": "x" }],
          "organisations": [
            { "id": "b", "kind": "region", "count": 2 }
          ]
        }
        """;

    [Fact]
    public void Slip_InYaml_IsTold() => Snapshot.Verify(Told(
        "x.structure.yaml",
        Yaml,
        ("a colon left out", @":(?=\s)", ""),
        ("no space after a colon", @"(?<=[a-z]:) ", ""),
        ("an equals sign for a colon", @"(?<=^ *[a-z]+):(?= )", " ="),
        ("no space after a dash", @"(?<=^ *-) ", ""),
        ("a dash left out", @"(?<=^ *)- ", ""),
        ("a bracket left out", @"[\[\]{}]", ""),
        ("a bracket of the wrong kind", @"[\]}]", ")"),
        ("a bracket twice", @"[\[\]{}]", "$0$0"),
        ("a comma left out", ",", ""),
        ("a comma twice", ",", ",,"),
        ("a semicolon for a comma", ",", ";"),
        ("a quotation mark left out", "[\"']", ""),
        ("a quotation mark too many", @"(?<=: |^ *- )(?=[a-z])", "\""),
        ("an apostrophe too many", @"(?<=: |^ *- )(?=[a-z])", "'"),
        ("a curly quotation mark", "\"", "”"),
        ("a space too few before a line", @"^ (?= *\S)", ""),
        ("a space too many before a line", @"^(?= *\S)", " "),
        ("a tab before a line", @"^ +", "\t"),
        ("a hard space in the indentation", @"^ ", "\u00A0"),
        ("a hard space after a colon or dash", @"(?<=[:-]) ", "\u00A0"),
        ("a colon and a space in a value", @"(?<=: [a-z]+)$", ": x"),
        ("a value after a key that has entries", @"(?<=:)$", " x"),
        ("a sign that nothing can begin with", @"(?<=: |- )(?=[a-z])", "@"),
        ("a comment too early", @"(?<=[ \[])(?=[a-z-]+[,\]])", "# "),
        ("a backslash in quotation marks", "(?<=\"[A-Z][a-z]+)", @"\k"),
        ("a name for nothing", @"(?<=: |- )(?=[a-z])", "*"),
        ("a line that says nothing", @"^(?= *[a-z-])", "some words\n"),
        ("the end too early", @"(?<=[:,\[{""' ])(?=\S)", null)));

    [Fact]
    public void Slip_InJson_IsTold() => Snapshot.Verify(Told(
        "x.json",
        Json,
        ("a sign left out", @"[\[\]{}"",:]", ""),
        ("a sign twice", @"[\[\]{},:]", "$0$0"),
        ("a comma after the last part", @"(?<=\S)(?=\s*[\]}])", ","),
        ("a comment", @"(?<=[\[{,])$", " // x"),
        ("a line break in a text", @"(?<=""[a-z]{2})", "\n"),
        ("single quotation marks", "\"([a-z]+)\"", "'$1'"),
        ("a backslash", @"(?<=: "")(?=[a-z])", @"\"),
        ("a zero before a number", @"(?<=: )(?=\d)", "0"),
        ("a bracket of the wrong kind", @"[\]}]", ")"),
        ("a word of YAML", @"(?<=: )[^,}]+", "å"),
        ("the end too early", @"(?<=[:,\[{] )(?=\S)|(?<=\w)(?="")", null)));

    // Of each text the lines that the slip changed, and what is said of it.
    private static string Told(string file, string sound, params (string Slip, string Pattern, string? Instead)[] slips)
    {
        sound = sound.ReplaceLineEndings("\n");
        Structure.Parse(sound, file).Diagnostics.Should().BeEmpty();
        var told = new StringBuilder();
        foreach (var (slip, pattern, instead) in slips)
        {
            told.Append(CultureInfo.InvariantCulture, $"# {slip}\n\n");
            foreach (Match match in Regex.Matches(sound, pattern, RegexOptions.Multiline))
            {
                var text = sound[..match.Index] + (instead is null ? "" : match.Result(instead) + sound[(match.Index + match.Length)..]);
                var line = sound[..match.Index].Count(c => c == '\n');
                foreach (var changed in text.Split('\n').Skip(line).Take(instead is ['\n', ..] or [.., '\n'] ? 2 : 1))
                {
                    told.Append(CultureInfo.InvariantCulture, $"{++line,3} | {changed}\n");
                }

                foreach (var diagnostic in Structure.Parse(text, file).Diagnostics)
                {
                    told.Append(CultureInfo.InvariantCulture, $"      {Place(diagnostic.Span)} {diagnostic.Message.En}{(diagnostic.Help is { } help ? " – " + help.En : "")}\n");
                }
            }

            told.Append('\n');
        }

        return told.ToString();
    }

    private static string Place(SourceSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start.Line}:{span.Start.Column}-{span.End.Column}");
}
