using System.Text.Json.Nodes;
using Samverkan.Model.Text;
using Samverkan.TestSupport;
using Samverkan.TestSupport.Clients;

namespace Samverkan.Schemas.Tests;

/// <summary>What an analyst meets in an editor, by the language server that editors use and the settings that docs/editors.md gives.</summary>
public sealed class LanguageServerTests
{
    private const string Node = "node";
    private const string Server = "yaml-language-server";
    private const string Head = """
        charter: a
        sources: { paper: { title: Stadga } }
        words:
          council: { kind-of: body }
        rules:
        - id: r
          cite: "1"
          says: En regel.

        """;

    [ClientTheory(Node, Server)]
    [InlineData("en")]
    [InlineData("sv")]
    public async Task Completion_InsideARule_OffersTheKeysThatFit(string language)
    {
        await using var server = await Start(language);

        (await server.Complete("a.charter.yaml", Head + "  in: council\n  ¤\n  must: { sphere: political }\n")).Should().Contain(["each", "if", "statements", "interpretation"]);
        (await server.Complete("b.charter.yaml", Head + "  in: council\n  must:\n    ¤")).Should().Contain(["seats", "presidium", "powers", "any-of"]).And.NotContain(["side", "kind"]);
        (await server.Complete("c.charter.yaml", Head + "  each: municipality\n  in: council\n  must:\n    ¤")).Should().Contain(["seats", "sides", "appoints"]).And.NotContain(["presidium", "powers"]);
        (await server.Complete("d.charter.yaml", Head + "  in: council\n  must:\n    seats:\n      ¤")).Should().Contain(["side", "represents", "exactly", "at-least", "per"]).And.NotContain("powers");
        (await server.Complete("e.charter.yaml", Head + "  must:\n    ¤")).Should().Contain(["bodies", "organisations"]).And.NotContain("presidium");
    }

    [ClientTheory(Node, Server)]
    [InlineData("en")]
    [InlineData("sv")]
    public async Task Completion_InsideARule_OffersTheWordsThatAreAllowed(string language)
    {
        await using var server = await Start(language);

        (await server.Complete("a.charter.yaml", Head + "  in: council\n  must:\n    seats:\n      side: ¤")).Should().BeEquivalentTo("majority", "opposition", "none");
        (await server.Complete("b.charter.yaml", Head + "  each: ¤")).Should().Contain(["municipality", "seat", "chair", "year"]).And.NotContain("body");
        (await server.Complete("c.structure.yaml", "structure: a\nbodies:\n  council:\n    kind: council\n    sphere: ¤")).Should().BeEquivalentTo("political", "official", "mixed", "unknown", "none");
        (await server.Complete("d.statements.yaml", "statements-of: a\nstatements:\n- id: A-1\n  force: ¤")).Should().Contain(["must", "should", "may", "fact", "open"]);
        (await server.Complete("e.cases.yaml", "cases-of: a\ncases:\n- name: b\n  base: c\n  expect:\n    r: ¤")).Should().Contain(["satisfied", "violated", "outside-the-rule"]);
    }

    [ClientTheory(Node, Server)]
    [InlineData("en", "Its ordinary seats", "Political side that", "`opposition`: Opposition.", "what must hold", "Left out: not known.")]
    [InlineData("sv", "Dess ordinarie platser", "Politisk sida", "`opposition`: Oppositionen.", "vad som ska gälla", "Utelämnat: inte känt.")]
    public async Task Hover_OnAKeyOrAWord_TellsWhatItMeans(string language, string seats, string side, string opposition, string must, string leftOut)
    {
        await using var server = await Start(language);

        (await server.Hover("a.charter.yaml", Head + "  in: council\n  must: { se¤ats: { side: opposition, exactly: 1 } }\n")).Should().Contain(seats);
        (await server.Hover("b.charter.yaml", Head + "  in: council\n  must: { seats: { si¤de: opposition, exactly: 1 } }\n")).Should().Contain(side);
        (await server.Hover("c.charter.yaml", Head + "  in: council\n  must: { seats: { side: oppo¤sition, exactly: 1 } }\n")).Should().Contain(opposition);
        (await server.Hover("d.charter.yaml", Head + "  in: council\n  mu¤st: { seats: { side: opposition, exactly: 1 } }\n")).Should().ContainEquivalentOf(must);
        (await server.Hover("e.structure.yaml", "structure: a\nbodies:\n  council: { kind: council, meetings-per-ye¤ar: 4 }\n")).Should().Contain(leftOut);
    }

    [ClientTheory(Node, Server)]
    [InlineData("en")]
    [InlineData("sv")]
    public async Task Mistake_IsUnderlinedWhereItStands(string language)
    {
        await using var server = await Start(language);

        (await server.Open("a.charter.yaml", Head + "  exch: municipality\n  must: { bodies: { at-least: 1 } }\n")).Should().Equal("9: Property exch is not allowed.");
        (await server.Open("b.charter.yaml", Head + "  in: council\n  must: { seets: { at-least: 1 } }\n")).Should().Equal("10: Property seets is not allowed.");
        (await server.Open("c.charter.yaml", Head + "  in: council\n  must: { seats: { sied: opposition, at-least: 1 } }\n")).Should().Equal("10: Property sied is not allowed.");
        (await server.Open("d.charter.yaml", Head + "  in: council\n  must: { seats: { side: oposition, at-least: 1 } }\n")).Should().ContainSingle().Which.Should().StartWith("10: Value is not accepted.");
        (await server.Open("e.charter.yaml", Head + "  in: council\n")).Should().ContainSingle().Which.Should().StartWith("6: Missing property");
        (await server.Open("f.structure.yaml", "structure: a\nbodies:\n  council:\n    kind: council\n    meeting-per-year: 4\n")).Should().Equal("5: Property meeting-per-year is not allowed.");
        (await server.Open("g.cases.yaml", "cases-of: a\nbases: { b: b.structure.yaml }\ncases:\n- { name: c, base: b, change: { bodies: { d: { sphear: political } } }, violated: [] }\n")).Should().Equal("4: Property sphear is not allowed.");
        (await server.Open("h.statements.yaml", "statements-of: a\nstatements:\n- { id: A-1, force: shall, decidable: static }\n")).Should().ContainSingle().Which.Should().StartWith("3: Value is not accepted.");
    }

    [ClientFact(Node, Server)]
    public async Task Comment_OnTheFirstLine_FindsTheSchema()
    {
        var shown = DocBlock.Of("docs/editors.md").Single(b => b.Mark == "modeline").Text;
        await using var server = await LanguageServer.Start([]);

        (await server.Open("charters/mine.yaml", shown + Head[(Head.IndexOf('\n', StringComparison.Ordinal) + 1)..] + "  exch: a\n  must: { bodies: { at-least: 1 } }\n"))
            .Should().Equal("10: Property exch is not allowed.");
        (await server.Open("charters/other.yaml", "exch: a\n")).Should().BeEmpty("nothing says what it is");
    }

    [ClientFact(Node, Server)]
    public async Task Document_ThatTheReaderAccepts_HasNothingUnderlined()
    {
        await using var server = await Start("en");

        foreach (var document in Document.All.Where(d => !d.Name.Contains(':', StringComparison.Ordinal)))
        {
            var path = RepositoryRoot.Path(document.Name);
            if (Read.Errors(document.Schema, new SourceText(path, document.Text)).Count == 0)
            {
                (await server.Open(document.Name, document.Text)).Should().BeEmpty("{0} is sound", document);
            }
        }
    }

    private static Task<LanguageServer> Start(string language)
    {
        var shown = DocBlock.Of("docs/editors.md").Single(b => b.Mark == "settings").Text;
        var settings = JsonNode.Parse(language == "sv" ? shown.Replace("schemas/", "schemas/sv/", StringComparison.Ordinal) : shown)!.AsObject();
        return LanguageServer.Start(settings);
    }
}
