using Samverkan.TestSupport;
using static Samverkan.Model.Tests.Reading.SmallStructure;

namespace Samverkan.Model.Tests.Reading;

/// <summary>What a reference may name, and what is told when it names nothing.</summary>
public sealed class StructureReferenceTests
{
    [Theory]
    [InlineData("a", "council/a")]
    [InlineData("council/a", "council/a")]
    [InlineData("m/kinda", "council/m/kinda")]
    [InlineData("council/m/kinda", "council/m/kinda")]
    [InlineData("p/chair", "council/p/chair")]
    public void Seat_ByItsIdInTheBodyOrInFull_IsFound(string reference, string found)
    {
        var structure = Read(Council($$"""
            seats:
            - { id: a, represents: region }
            - { id: m, represents: { each: municipality } }
            - { id: p, represents: region, ex-officio: { each: { post-of: board } } }
            presidium: [{ post: chair, seat: {{reference}} }]
            """));

        structure.Elements.Single(e => e.FullId == "council/chair").Told("seat").Should().Be(found);
    }

    [Fact]
    public void Seat_OfAnotherBody_IsFoundInFullOnly()
    {
        const string Two = "bodies:\n  one: { kind: council, seats: [{ id: a }] }\n  two: { kind: council, seats: [{ id: b }], presidium: [{ post: chair, seat: SEAT }] }";

        WhenRead.Structure(With(Two.Replace("SEAT", "one/a", StringComparison.Ordinal))).ShouldReportNothing();
        WhenRead.Structure(With(Two.Replace("SEAT", "a", StringComparison.Ordinal))).ShouldReportOnly("structure/dangling-reference").Under("a");
    }

    [Theory]
    [InlineData("seats: [{ represents: kinde }]", "kinde", "did you mean `kinda`?")]
    [InlineData("seats: [{ ex-officio: board/chiar }]", "board/chiar", "did you mean `board/chair`?")]
    [InlineData("seats: [{ id: first }]\npresidium: [{ post: chair, seat: frist }]", "frist", "did you mean `first`?")]
    [InlineData("seats: [{ id: m, represents: { each: municipality } }]\npresidium: [{ post: chair, seat: m/kindo }]", "m/kindo", "did you mean `m/kinda`?")]
    [InlineData("part-of: assembly", "assembly", "add `assembly` there, or write `and-more` in that list if it is not complete")]
    [InlineData("attached-to: [board, bord]", "bord", "did you mean `board`?")]
    public void Reference_ToNothing_IsOneFaultWithHelp(string key, string underlined, string help)
    {
        WhenRead.Structure(Council(key)).ShouldReportOnly("structure/dangling-reference").Under(underlined).WithHelp(help);
    }

    [Fact]
    public void Reference_ToASeatOfAnotherBodyMistyped_IsNotHelpedByItsBareId()
    {
        var reported = WhenRead.Structure(With("bodies:\n  one: { kind: council, seats: [{ id: ordinary }] }\n  two: { kind: council, seats: [{ id: b }], presidium: [{ post: chair, seat: ordinray }] }"))
            .ShouldReportOnly("structure/dangling-reference").Under("ordinray");

        reported.Diagnostics.Single().Help?.En.Should().NotContain("did you mean `ordinary`");
    }

    [Fact]
    public void Lists_OfAThing_AreFoundWhereTheyStand()
    {
        var structure = Read("structure: x\norganisations: []\nbodies:\n- id: a\n  kind: c\n  seats: []\n  plans: unknown\n");
        var (whole, body) = (structure.Elements[0], structure.Body("a"));

        Place(whole, "organisations").Should().Be("2:1");
        Place(whole, "bodies").Should().Be("3:1");
        Place(body, "seats").Should().Be("6:3");
        Place(body, "plans").Should().Be("7:3");

        string Place(Element owner, string list)
        {
            var place = structure.Source.PositionAt(structure.PlaceOf(owner, owner.Sort.Find(list)!).Start);
            return $"{place.Line}:{place.Column}";
        }
    }

    [Fact]
    public void Reference_ToAPostOfAPresidiumNotDescribed_TellsHowToDescribeIt()
    {
        WhenRead.Structure(With("bodies:\n  board: { kind: board, of: region }\n  council: { kind: council, seats: [{ ex-officio: board/chair }] }"))
            .ShouldReportOnly("structure/dangling-reference").Under("board/chair")
            .Saying("`board/chair` is named, but the presidium of `board` is not described")
            .WithHelp("write `presidium: [chair, and-more]` under `board`");
    }

    [Theory]
    [InlineData("organisations: { region: { kind: region }, and-more: }\nbodies: { b: { kind: c, of: kinda } }", "organisation", "kinda")]
    [InlineData("organisations: and-more\nbodies: { b: { kind: c, of: kinda } }", "organisation", "kinda")]
    [InlineData("bodies: { b: { kind: c, of: kinda } }", "organisation", "kinda")]
    [InlineData("bodies: { b: { kind: c, part-of: other }, and-more: }", "body", "other")]
    [InlineData("bodies: { b: { kind: c, presidium: [chair, and-more] }, d: { kind: e, convened-by: b/vice-chair } }", "post", "b/vice-chair")]
    [InlineData("bodies: { b: { kind: c, policy-areas: [culture] } }\npolicy-areas: []", "policy-area", "culture")]
    public void Reference_IntoAListThatGoesOn_IsThereWithoutAnEntry(string sections, string sort, string id)
    {
        var structure = Read("structure: a\n" + sections);

        structure.Elements.Should().ContainSingle(e => e.Sort.Name == sort && e.FullId == id).Which.IsImplicit.Should().BeTrue();
    }

    [Theory]
    [InlineData("organisations: { a: { kind: region }, a: { kind: region } }", "text/duplicate-key")]
    [InlineData("organisations: [{ id: a, kind: region }, { id: a, kind: municipality }]", "structure/duplicate-id")]
    [InlineData("bodies: { b: { kind: c, seats: [{ id: a }, { id: a }] } }", "structure/duplicate-id")]
    [InlineData("bodies: { b: { kind: c, seats: [{ id: m/k, represents: none }] } }", "structure/bad-id")]
    public void Id_UsedTwiceOrWrongly_IsReported(string section, string code)
    {
        WhenRead.Structure("structure: x\n" + section).ShouldReportOnly(code);
    }

    [Fact]
    public void Id_UsedTwice_UnderlinesTheSecondAndPointsToTheFirst()
    {
        WhenRead.Structure("structure: x\norganisations:\n- { id: a, kind: region }\n- { kind: municipality, id: a }")
            .ShouldReportOnly("structure/duplicate-id").At(4, 29).Under("a").WithRelated(3, 9);
    }

    [Theory]
    [InlineData("bodies: { b: { kind: c, seats: [{ id: a }], substitutes: [{ id: a }] } }")]
    [InlineData("bodies: { a: { kind: c } }\norganisations: { a: { kind: region } }")]
    [InlineData("bodies: { b: { kind: c, seats: [{ id: a }] }, d: { kind: c, seats: [{ id: a }] } }")]
    public void SameId_ForThingsThatCannotBeMistaken_IsFine(string section)
    {
        WhenRead.Structure("structure: x\n" + section).ShouldReportNothing();
    }

    [Theory]
    [InlineData("none")]
    [InlineData("unknown")]
    [InlineData("each")]
    [InlineData("at-least")]
    [InlineData("count")]
    public void WordsOfTheLanguage_AreNoIds(string word)
    {
        WhenRead.Structure($"structure: x\norganisations: {{ {word}: {{ kind: region }} }}").ShouldReportOnly("structure/reserved-word").Under(word);
    }

    [Fact]
    public void EntryThatCannotBeRead_DoesNotMakeReferencesToItWrong()
    {
        WhenRead.Structure("structure: x\norganisations: { a: region }\nbodies: { b: { kind: c, of: a } }").ShouldReportOnly("structure/wrong-shape").Under("region");
        WhenRead.Structure("structure: x\norganisations: [a]\nbodies: { b: { kind: c, of: a } }").ShouldReportOnly("structure/wrong-shape").WithHelp("write `{ id: a, kind: … }`");
        WhenRead.Structure("structure: x\norganisations: region\nbodies: { b: { kind: c, of: a } }").ShouldReportOnly("structure/wrong-shape").Under("region");
    }

    [Fact]
    public void Kind_WhereOneThingCouldStand_IsKept()
    {
        var structure = Read(With("bodies: { a: { kind: council } }\nactions: [{ kind: decision, about: council }]"));

        structure.Elements.Single(e => e is { Sort.Name: "action", IsAndMore: false }).Says("about")!.Values.Single().Value.Should().Be("council");
    }
}
