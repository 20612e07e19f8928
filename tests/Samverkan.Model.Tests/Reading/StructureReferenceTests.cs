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
    public void ManyThings_AreAllFoundByTheirIds()
    {
        var all = Enumerable.Range(0, 300).ToList();
        var organisations = string.Join(", ", all.Select(i => $"k{i}: {{ kind: k }}"));
        var bodies = string.Join(", ", all.Select(i => $"k{i}: {{ kind: b, of: k{299 - i}, part-of: k{(i + 7) % 300}, seats: [{{ id: s{i % 5} }}], presidium: [{{ post: chair, seat: s{i % 5} }}] }}"));

        var structure = Read($"structure: x\norganisations: {{ {organisations} }}\nbodies: {{ {bodies} }}");

        var read = structure.Elements.Where(e => e is { Sort.Name: "body", IsAndMore: false }).ToList();
        read.Select(b => b.Told("of")).Should().Equal(all.Select(i => $"k{299 - i}"));
        read.Select(b => b.Told("part-of")).Should().Equal(all.Select(i => $"k{(i + 7) % 300}"));
        structure.Elements.Where(e => e is { Sort.Name: "post", IsAndMore: false }).Select(p => p.Told("seat")).Should().Equal(all.Select(i => $"k{i}/s{i % 5}"));
    }

    [Theory]
    [InlineData("one: { kind: c, seats: [{ id: a }] }", "did you mean `one/a`?")]
    [InlineData("one: { kind: c, seats: [{ id: a }] }, three: { kind: c, seats: [{ id: a }] }", null)]
    public void Reference_ToTheBareIdOfASeatElsewhere_IsHelpedWhereThereIsOneSuch(string bodies, string? help)
    {
        var reported = WhenRead.Structure(With($"bodies: {{ {bodies}, two: {{ kind: c, seats: [{{ id: bcdefg }}], presidium: [{{ post: chair, seat: a }}] }} }}")).ShouldReportOnly("structure/dangling-reference").Under("a");

        if (help is null)
        {
            (reported.Diagnostics.Single().Help?.En ?? "").Should().NotContain("did you mean");
        }
        else
        {
            reported.WithHelp(help);
        }
    }

    [Fact]
    public void Reference_ThatMayNameThingsOfSeveralSorts_TellsWhich()
    {
        var message = WhenRead.Structure(Council("seats: [{ appointed-by: nobody }]")).ShouldReportOnly("structure/dangling-reference").Under("nobody").Diagnostics.Single().Message;

        message.En.Should().Contain("organisations or bodies");
        message.Sv.Should().Contain(" eller organ");
    }

    [Theory]
    [InlineData("seats: [{ represents: Kinda kommun }]", "Kinda kommun", "kinda")]
    [InlineData("seats: [{ represents: 'KINDA kommun' }]", "'KINDA kommun'", "kinda")]
    public void Reference_ByName_IsToldTheId(string key, string underlined, string id)
    {
        WhenRead.Structure(Council(key)).Diagnostics.Should().ContainSingle().Which.Help!.En.Should().Be($"write `represents: {id}`");
        WhenRead.Structure(Council(key)).ShouldReport("structure/dangling-reference").Under(underlined);
    }

    [Fact]
    public void Kind_InSwedish_IsBlamedForWhatItLeavesWithoutEntries()
    {
        WhenRead.Structure("""
            structure: x
            organisations: [{ id: a, kind: kommun }, { id: b, kind: municipality }]
            bodies: { n: { kind: council, seats: [{ id: m, represents: { each: municipality } }], presidium: [{ post: chair, seat: m/a }, { post: vice-chair, seat: m/x }] } }
            """).ShouldReportOnly("structure/unknown-word").Under("kommun");
        WhenRead.Structure("structure: x\norganisations: [{ id: a, kind: kommun }]").ShouldReportNothing();
    }

    [Fact]
    public void Posts_OfOneKind_AreNumberedPastIdsThatAreTaken()
    {
        var structure = Read(Council("presidium: [vice-chair, { id: vice-chair-2, post: secretary }, vice-chair, vice-chair]"));

        structure.In(structure.Body("council"), "presidium").Select(p => p.Id).Should().Equal("vice-chair", "vice-chair-2", "vice-chair-3", "vice-chair-4");
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
