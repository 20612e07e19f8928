using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Samverkan.Model.Tests.Corpus;
using Samverkan.Model.Text;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Reading;

/// <summary>A sound structure with one change in it, made at every place where it can be made: what is said of it, or what is read otherwise than before.</summary>
public sealed class OneChangeTests
{
    private const string Sound = """
        structure: norra
        name: { sv: Norra, en: The North }
        covers: [structure, events]
        period: { from: 2027-01-01, until: 2028-12-31 }
        defaults:
          council: { powers: [inform, discuss], policy-areas: [schools], substitutes: [] }
        words:
          council: { kind-of: body, sv: råd, en: council, also: samråd }
          schools: { is: policy-area }
          care: { is: policy-area }
        organisations:
        - { id: region, kind: region, name: Regionen }
        - { id: aby, kind: municipality, sides: [majority] }
        - { id: bo, kind: municipality, count: 2 }
        - { id: both, kind: collective, members: { each: municipality } }
        bodies:
          board: { kind: board, of: region, presidium: [chair, vice-chair, vice-chair] }
          old: { kind: council, until: 2026-12-31 }
          council:
            kind: council
            from: 2027-01-01
            replaces: old
            policy-areas: [schools, { is: care, from: 2028-01 }]
            upkeep-by: [{ is: region, until: 2027 }, { is: aby, from: 2028 }]
            meetings-per-year: 4
            seats:
            - { id: part, represents: { each: [region, municipality] }, appointed-by: each, count: 2 }
            - { id: post, represents: region, ex-officio: { each: { post-of: board } } }
            - { id: own, represents: bo, responsible-for: body.policy-areas, count: { at-least: 1, free: 0..1 } }
            substitutes: [{ represents: aby, substitute-for: part/aby, facts: { employer: aby } }, and-more]
            presidium: [{ post: chair, seat: part/aby }, { post: vice-chair, seat: post/chair }]
            meetings: [{ id: m1, date: 2027-03-07, called: 2027-02, called-by: council/chair, papers: [minutes] }]
            plans: [{ id: plan, years: [2027, 2028], length: 2 years, goals: [{ id: goal, name: Fler }] }]
        matters: [{ id: act, concerns: [aby, bo], policy-areas: [care] }]
        actions:
        - { kind: opinion, actor: council, matter: act, date: 2027-10-10 }
        - { kind: initiative, actor: aby, matter: { name: Bron, concerns: { each: municipality } } }
        """;

    private const string Word = @"(?<=: |\[|, |- )[a-z0-9][a-z0-9/.-]*(?=[,\]} ]|$)(?! [a-z\[{]|: )";

    [Fact]
    public void KeyOrWord_MistypedOrLeftOut_IsTold() => Snapshot.Verify(Told(
        ("a letter left out of a key", @"[a-z](?=:(?: |$))", ""),
        ("a letter too many in a word", $"(?<={Word})(?<=[a-z])(?=[,\\]}} ]|$)", "x"),
        ("a line left out", @"^.*\n", ""),
        ("a key left out in brackets", @"(?<=\{ )[a-z-]+: [^,{}\[\]]+, |, [a-z-]+: [^,{}\[\]]+(?=[,} ])", "")));

    [Fact]
    public void Value_ReplacedByAWordWithAMeaning_IsReadOrTold() => Snapshot.Verify(Told(
        ("unknown", Word, "unknown"),
        ("none", Word, "none"),
        ("each", Word, "each"),
        ("and-more", Word, "and-more")));

    [Fact]
    public void Value_OfAnotherShape_IsReadOrTold() => Snapshot.Verify(Told(
        ("nothing", Word, "~"),
        ("a list of nothing", Word, "[]"),
        ("keys", Word, "{ a: b }"),
        ("a list", Word, "[$0, $0]"),
        ("a value that changes", Word, "{ is: $0, from: 2027, until: 2026 }"),
        ("one for each", Word, "{ each: $0 }")));

    [Fact]
    public void List_Replaced_IsReadOrTold() => Snapshot.Verify(Told(
        ("unknown", @"(?<=: )\[.*\](?=$| \}$)", "unknown"),
        ("none", @"(?<=: )\[.*\](?=$| \}$)", "none"),
        ("of nothing", @"(?<=: )\[.*\](?=$| \}$)", "[]"),
        ("that goes on", @"(?<=: )\[.*\](?=$| \}$)", "[and-more]"),
        ("all that is in it may be there", @"(?<=: )\[(.*)\](?=$| \}$)", "[$1, and-more]"),
        ("its first twice", @"(?<=: \[)(\{[^{}]*\}|[a-z]+)", "$1, $1")));

    private static string Told(params (string Change, string Pattern, string Instead)[] changes)
    {
        var sound = Sound.ReplaceLineEndings("\n");
        var before = Lines(Structure.Parse(sound).OrThrow());
        var told = new StringBuilder();
        foreach (var (change, pattern, instead) in changes)
        {
            told.Append(CultureInfo.InvariantCulture, $"# {change}\n\n");
            foreach (Match match in Regex.Matches(sound, pattern, RegexOptions.Multiline))
            {
                var text = sound[..match.Index] + match.Result(instead) + sound[(match.Index + match.Length)..];
                var line = sound[..match.Index].Count(c => c == '\n') + 1;
                told.Append(CultureInfo.InvariantCulture, $"{line,3} | {(instead.Length == 0 && match.Value.EndsWith('\n') ? "" : text.Split('\n')[line - 1].Trim())}\n");
                var read = Structure.Parse(text);
                foreach (var diagnostic in read.Diagnostics)
                {
                    told.Append(CultureInfo.InvariantCulture, $"      {Place(diagnostic.Span)} {diagnostic.Message.En}{(diagnostic.Help is { } help ? " – " + help.En : "")}\n");
                }

                if (read.Value is { } structure)
                {
                    var after = Lines(structure);
                    told.Append(string.Concat(before.Except(after).Select(l => "    - " + l + "\n"))).Append(string.Concat(after.Except(before).Select(l => "    + " + l + "\n")));
                }
            }

            told.Append('\n');
        }

        return told.ToString();
    }

    // Things that are told alike are numbered.
    private static List<string> Lines(Structure structure) =>
        [.. structure.Elements.GroupBy(ReadingCase.Told).SelectMany(g => g.Select((_, i) => i == 0 ? g.Key : g.Key + " (" + (i + 1).ToString(CultureInfo.InvariantCulture) + ")"))];

    private static string Place(SourceSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start.Line}:{span.Start.Column}-{span.End.Column}");
}
