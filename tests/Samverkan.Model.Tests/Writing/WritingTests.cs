using System.Text;
using System.Text.Json;
using Samverkan.Model.Drafts;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Writing;

/// <summary>What is written of a structure says what the structure says.</summary>
public sealed class WritingTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(RepositoryRoot.Path("samples"), "*.structure.*", SearchOption.AllDirectories).Concat(Directory.GetFiles(RepositoryRoot.Path("docs"), "*.structure.*", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("mistyped", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(RepositoryRoot.Path(), f)).Order(StringComparer.Ordinal)];

    // What looks like something else, steers a terminal or an editor, or breaks lines.
    public static TheoryData<string> HostileNames =>
    [
        "yes", "No", "on", "null", "Null", "~", "true", "FALSE", "1e3", "0x1F", "0o17", "1_000", "12", "007", "-1", "+1", ".5", "1.5", ".inf", ".nan", "1:30", "2026-01-01", "2026-01", "2026",
        "2026-01-01T10:00:00Z", "", " ", " both ends ", "two  spaces", "-", "- a", "-a", "--- a", "---", "...", "? a", ": a", "a: b", "a:", "a #b", "#a", "&a", "*a", "!a", "!!str a", "|", ">", "%a", "@a", "`a",
        "'", "''", "\"", "\"\"", "it's", "\\", "\\n", "{a}", "[a]", "a, b", "a]", "a}", "<<", "=", "<script>", "line\nfeed", "line\n", "\nline", "a\n\n  b\n", "carriage\rreturn", "a\r\nb", "tab\tbed", "\ttab", "tab\t",
        "\0", "\u0001\u001b[31m", "\u007f", "\u0085", "\u00a0", "\u00a0a\u00a0", "\u00ad", "\u200b", "\u2028", "\u2029", "\u202e bidi \u2066", "\ufeff", "a\ufeff", "\uffff", "\ue000", "😀", "👨‍👩‍👧", "Åäö", "A\u030a", "e\u0301", "q\u0301", "漢字",
        "body.policy-areas", "each", "each/a", "a/each", "and-more", "0..1",
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_WrittenAndReadAgain_IsTheSame(string path)
    {
        var structure = Structure.Load(RepositoryRoot.Path(path)).OrThrow();

        Rewritten.Differing(structure).Should().BeEmpty();
        Rewritten.DifferingRedacted(structure).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void HostileName_WrittenAndReadAgain_IsTheSame(string name)
    {
        var structure = Structure.Parse(WithNames(name), "hostile.json").OrThrow();

        Rewritten.Differing(structure).Should().BeEmpty();
        structure.Elements.Single(e => e.Id == "kinda").Name.Should().Be(name.Replace("A\u030a", "Å", StringComparison.Ordinal).Replace("e\u0301", "é", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryCharacter_WrittenAndReadAgain_IsTheSame()
    {
        foreach (var some in Enumerable.Range(0, 0x11000).Where(c => c is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32).Chunk(500))
        {
            Rewritten.Differing(Structure.Parse(WithNames(string.Concat(some)), "characters.json").OrThrow()).Should().BeEmpty();
        }
    }

    [Fact]
    public void LongName_WrittenAndReadAgain_IsTheSame() =>
        Rewritten.Differing(Structure.Parse(WithNames(string.Concat(Enumerable.Repeat("mycket långt: ", 700))), "long.json").OrThrow()).Should().BeEmpty();

    [Theory]
    [InlineData("yes")]
    [InlineData("null")]
    [InlineData("1e3")]
    [InlineData("2026-01-01")]
    [InlineData("2026")]
    [InlineData("0x1F")]
    [InlineData("12")]
    public void NameThatLooksLikeSomethingElse_IsQuoted(string name) =>
        Structure.Parse(WithNames(name), "names.json").OrThrow().ToYaml().Should().Contain($"name: \"{name}\"");

    [Fact]
    public void LongIdsAndOddIds_AreWritten()
    {
        var longest = new string('å', 200);
        var structure = Structure.Parse($$"""
            structure: "2026"
            as-of: 2026
            organisations: { "1e3": { kind: municipality }, yes: { kind: region }, {{longest}}: { kind: municipality, members: ["1e3", yes, {{longest}}] } }
            """).OrThrow();

        Rewritten.Differing(structure).Should().BeEmpty();
        structure.ToYaml().Should().Contain("structure: \"2026\"\nas-of: 2026\n").And.Contain("\"1e3\":").And.Contain("\"yes\":");
    }

    [Fact]
    public void EverythingThatCanBeSaid_IsWrittenAsItIsRead() =>
        Snapshot.Verify(Structure.Parse(Everything).OrThrow().ToYaml());

    [Fact]
    public void EverythingThatCanBeSaid_WrittenAndReadAgain_IsTheSame() =>
        Rewritten.Differing(Structure.Parse(Everything).OrThrow()).Should().BeEmpty();

    [Fact]
    public void Numbers_AreNumbersInJson()
    {
        using var json = JsonDocument.Parse(Structure.Parse(Everything).OrThrow().ToJson());

        var council = json.RootElement.GetProperty("bodies").GetProperty("council");
        council.GetProperty("meetings-per-year").GetInt32().Should().Be(4);
        council.GetProperty("seats")[3].GetProperty("count").GetInt32().Should().Be(3);
        json.RootElement.GetProperty("as-of").GetString().Should().Be("2025-03-01");
        json.RootElement.GetProperty("organisations").GetProperty("aby").GetProperty("name").GetString().Should().Be("1e3");
    }

    [Fact]
    public void Redacted_NamesNobody()
    {
        var redacted = Structure.Parse(Everything).OrThrow().Redact();

        Rewritten.DifferingRedacted(Structure.Parse(Everything).OrThrow()).Should().BeEmpty();
        foreach (var text in new[] { redacted.ToYaml(), redacted.ToJson() })
        {
            text.Should().NotContainAny("Anna", "anna", "Bo").And.Contain("person 1").And.Contain("person-1").And.Contain("person-1-2");
        }
    }

    [Fact]
    public void AStructureFromCode_IsWritten()
    {
        var draft = new StructureDraft("ours") { AsOf = new DateOnly(2027, 1, 1), ["organisations"] = { new("kinda") { ["kind"] = "municipality", ["name"] = "no" } } };

        draft.Build().OrThrow().ToYaml().Should().Be("""
            structure: ours
            covers: [structure]
            as-of: 2027-01-01
            organisations:
            - {id: kinda, kind: municipality, name: "no"}

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void WhatWasReadWithWideLimits_IsWritten()
    {
        var name = new string('a', 20_000);
        var structure = Structure.Parse(WithNames(name), "long.json", new() { MaxTextLength = 30_000 }).OrThrow();

        structure.ToYaml().Should().Contain(name);
        Encoding.UTF8.GetPreamble().Should().NotBeEmpty().And.NotBeSubsetOf(Encoding.UTF8.GetBytes(structure.ToYaml()).Take(3));
    }

    private static string WithNames(string name)
    {
        var text = JsonSerializer.Serialize(name);
        return $$"""
            {
              "structure": "hostile", "as-of": "2025-03-01", "name": { "sv": {{text}}, "en": {{text}} },
              "organisations": { "kinda": { "kind": "municipality", "name": {{text}} }, "ydre": { "kind": "municipality", "name": { "is": {{text}}, "from": "2025" } } },
              "bodies": { "council": { "kind": "council", "seats": [{ "represents": "kinda", "facts": { "said": {{text}}, {{(name.Length is 0 or > 100 ? "\"other\"" : text)}}: [{{text}}, null] } }] } }
            }
            """;
    }

    private const string Everything = """
        structure: everything
        name: { sv: Allt, en: Everything }
        covers: [structure, events]
        period: { from: 2024, until: 2024-12-31 }
        as-of: 2025-03-01 # a comment
        organisations:
          region: { kind: region, name: Region Exempel }
          aby: { kind: municipality, name: "1e3", sides: [majority] }
          berga: { kind: municipality, name: Berga kommun }
          and-more: { kind: municipality }
        areas: [{ id: north, kind: district, municipalities: [aby, berga, and-more] }]
        defaults:
          council: { standing: formal, powers: [inform, discuss], substitutes: [] }
        bodies:
          board: { kind: board, of: region, presidium: [chair, vice-chair, vice-chair, and-more] }
          old: { kind: council, name: unknown, until: 2024-12, superior: none }
          council:
            kind: council
            from: 2025-01-01
            replaces: old
            established-by: [{ each: municipality }, region]
            powers: unknown
            policy-areas: [schools, { is: care, from: 2026-01-01, until: 2027 }, and-more]
            decides: []
            meetings-per-year: 4
            seats:
            - { id: part, represents: { each: [region, municipality] }, appointed-by: each, side: majority }
            - { id: anna-andersson, represents: aby, holder: Anna Andersson, responsible-for: body.policy-areas, facts: { employer: Bo, deputy: part/berga } }
            - { id: andersson-2, represents: berga, holder: Anna Andersson, facts: { deputy: anna-andersson } }
            - { represents: berga, count: 3, side: unknown, holder: Bo }
            - { represents: berga, count: { at-least: 1, at-most: 2 } }
            - { represents: region, count: { free: 0..1 } }
            - { id: post, represents: region, ex-officio: { each: { post-of: board } }, count: { more-than: 0 } }
            - and-more: { represents: berga, count: { fewer-than: 9 } }
            observers: none
            co-opted: unknown
            presidium:
            - { post: chair, seat: anna-andersson }
            - { post: vice-chair, seat: part/aby }
            - member
            meetings:
            - { date: 2024-03-07, called: 2024-02, papers: [notice, minutes], attendances: [{ seat: anna-andersson, capacity: member }] }
            plans:
            - { id: plan, kind: work-plan, years: [2024, 2025], length: 18 months, goals: [{ id: goal, name: "Mer\nläsning", measures: [] }] }
        policy-areas:
          schools: { responsible: [{ is: region, until: 2025-06-30 }, { is: aby, from: 2025-07-01 }] }
        matters:
        - { id: law, character: [principle], concerns: { each: municipality } }
        actions:
        - { kind: opinion, actor: council, matter: law, about: council/anna-andersson, date: 2024-10-10, binds: none }
        - { kind: initiative, actor: aby, matter: { name: En simhall, concerns: [&a aby, *a, berga] }, date: 2024 }
        words:
          council: { kind-of: body, sv: råd, en: council, also: [samråd, "on"] }
          district: { kind-of: area }
          work-plan: { kind-of: plan }
          esports: { is: policy-area }
        """;
}
