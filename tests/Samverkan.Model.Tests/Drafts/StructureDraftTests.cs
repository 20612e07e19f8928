using Samverkan.Model.Drafts;

namespace Samverkan.Model.Tests.Drafts;

public sealed class StructureDraftTests
{
    private const string Written = """
        structure: ours
        covers: [structure, events]
        as-of: 2027-01-01
        period: { from: 2026-01-01, until: 2026-12-31 }
        name: { sv: Vår, en: Ours }
        organisations:
          kinda: { kind: municipality, name: Kinda kommun }
        bodies:
          samrad:
            kind: consultation-body
            powers: [inform, consult]
            meetings-per-year: 4
            from: 2026-03-01
            seats:
            - { id: a, represents: kinda, side: majority }
            - { represents: unknown }
        """;

    [Fact]
    public void Build_FromAnInitializer_IsWhatTheFileIs()
    {
        var draft = new StructureDraft("ours")
        {
            Covers = Coverage.Structure | Coverage.Events,
            AsOf = new DateOnly(2027, 1, 1),
            Period = new DateRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)),
            ["name"] = new Wording("Vår", "Ours"),
            ["organisations"] = { new("kinda") { ["kind"] = "municipality", ["name"] = "Kinda kommun" } },
            ["bodies"] =
            {
                new("samrad")
                {
                    ["kind"] = "consultation-body",
                    ["powers"] = new[] { "inform", "consult" },
                    ["meetings-per-year"] = 4,
                    ["from"] = new DateOnly(2026, 3, 1),
                    ["seats"] = { new("a") { ["represents"] = "kinda", ["side"] = "majority" }, new() { ["represents"] = "unknown" } },
                },
            },
        };

        Describe(draft.Build().OrThrow()).Should().Be(Describe(Structure.Parse(Written).OrThrow()));
    }

    [Fact]
    public void Build_Fluently_IsWhatTheFileIs()
    {
        var draft = new StructureDraft("ours") { Covers = Coverage.Structure | Coverage.Events, AsOf = new DateOnly(2027, 1, 1), Period = new DateRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)) };
        draft.Set("name", new Wording("Vår", "Ours"))
            .With("organisations", "kinda", kinda => kinda.Set("kind", "municipality").Set("name", "Kinda kommun"))
            .With("bodies", "samrad", samrad => samrad
                .Set("kind", "consultation-body")
                .Set("powers", new[] { "inform", "consult" })
                .Set("meetings-per-year", 4)
                .Set("from", new DateOnly(2026, 3, 1))
                .With("seats", "a", a => a.Set("represents", "kinda").Set("side", "majority"))
                .With("seats", null, somebody => somebody.Set("represents", "unknown")));

        Describe(draft.Build().OrThrow()).Should().Be(Describe(Structure.Parse(Written).OrThrow()));
    }

    [Fact]
    public void Build_OfWhatIsWrong_GivesTheSameDiagnosticsAsAFile()
    {
        var draft = new StructureDraft("ours") { ["bodies"] = { new("samrad") { ["seat"] = "kinda" } } };

        var diagnostic = draft.Build().Diagnostics.Single(d => d.Code == "structure/unknown-key");

        diagnostic.Span.ToString().Should().StartWith("ours.json:9:");
        diagnostic.Help!.In(Language.English).Should().Contain("seats");
    }

    [Fact]
    public void Build_TakesTextsAsTheyAre()
    {
        var name = "\"]}\n# <script> å 😀 \u202e";
        var draft = new StructureDraft("ours") { ["organisations"] = { new("kinda") { ["kind"] = "municipality", ["name"] = name } } };

        draft.Build().OrThrow().Elements.Single(e => e.Id == "kinda").Name.Should().Be(name);
    }

    [Fact]
    public void Add_ToAValue_IsRefused()
    {
        var draft = new StructureDraft("ours") { ["name"] = "Ours" };

        draft.Invoking(d => d["name"].Add(new DraftEntry())).Should().Throw<InvalidOperationException>();
    }

    private static string Describe(Structure structure) => string.Join('\n', structure.Elements
        .Select(e => $"{e} {e.Name} {e.Kind} {e.Count} {e.From} {string.Join(" ", e.Facts.Select(f => $"{f.Attribute.Name}={f.State}:{string.Join("|", f.Values.Select(v => v.Value))}"))}")
        .Append($"{structure.Id} {structure.Name.In(Language.Swedish)} {structure.Covers} {structure.AsOf} {structure.Period}"));
}
