using Samverkan.TestSupport;
using static Samverkan.Model.Tests.Reading.SmallStructure;

namespace Samverkan.Model.Tests.Reading;

/// <summary>Entries that stand for one of each.</summary>
public sealed class StructureEachTests
{
    [Theory]
    [InlineData("{ each: municipality }", "m/kinda, m/motala")]
    [InlineData("{ each: [region, municipality] }", "m/region, m/kinda, m/motala")]
    [InlineData("{ each: [municipality, kinda] }", "m/kinda, m/motala")]
    [InlineData("{ each: kinda }", "m/kinda")]
    [InlineData("{ each: association }", "")]
    public void Each_OverKindsAndIds_MakesAnEntryForEach(string represents, string ids)
    {
        var structure = Read(Council($"seats: [{{ id: m, represents: {represents}, side: majority }}]"));

        var seats = structure.In(structure.Body("council"), "seats");
        string.Join(", ", seats.Select(s => s.Id)).Should().Be(ids);
        seats.Select(s => s.Told("represents")).Should().Equal(seats.Select(s => s.MadeFor!.Id));
    }

    [Fact]
    public void Each_OverThePostsOfABody_MakesAnEntryForEachPost()
    {
        var structure = Read(Council("seats: [{ id: p, ex-officio: { each: { post-of: board } } }]"));

        structure.In(structure.Body("council"), "seats").Select(s => (s.Id, s.Told("ex-officio"))).Should().Equal(("p/chair", "board/chair"), ("p/vice-chair", "board/vice-chair"));
    }

    [Fact]
    public void Each_OverThePostsOfABodyFurtherDown_MakesAnEntryForEachPost()
    {
        var structure = Read(With("""
            bodies:
              council: { kind: council, seats: [{ id: p, ex-officio: { each: { post-of: board } } }], presidium: [chair] }
              board: { kind: board, of: region, presidium: [chair, secretary] }
            """));

        structure.In(structure.Body("council"), "seats").Select(s => s.Id).Should().Equal("p/chair", "p/secretary");
    }

    [Fact]
    public void Each_OverPostsThatAreNotDescribed_IsAnUnknownNumber()
    {
        var structure = Read(With("bodies:\n  board: { kind: board, of: region }\n  council: { kind: council, seats: [{ id: p, ex-officio: { each: { post-of: board } } }], presidium: [{ post: chair, seat: p/chair }] }"));

        structure.In(structure.Body("council"), "seats").Should().ContainSingle().Which.Count.Should().Be(Multiplicity.Any);
        structure.Elements.Single(e => e.FullId == "council/chair").Told("seat").Should().Be("unknown");
    }

    [Theory]
    [InlineData("structure: x\nbodies: { council: { kind: council, seats: [{ id: m, represents: { each: municipality } }] } }")]
    [InlineData("structure: x\norganisations: unknown\nbodies: { council: { kind: council, seats: [{ id: m, represents: { each: municipality } }] } }")]
    [InlineData("structure: x\norganisations: [{ kind: region, id: r }, and-more]\nbodies: { council: { kind: council, seats: [{ id: m, represents: { each: municipality } }] } }")]
    [InlineData("structure: x\norganisations: { and-more: { kind: municipality } }\nbodies: { council: { kind: council, seats: [{ id: m, represents: { each: municipality } }] } }")]
    public void Each_WhereMoreMayBeThereThanIsListed_IsAnUnknownNumber(string text)
    {
        var structure = Read(text);

        structure.In(structure.Body("council"), "seats").Should().ContainSingle().Which.Count.Should().Be(Multiplicity.Any);
    }

    [Fact]
    public void Each_WhereMoreOfAnotherKindMayBeThere_IsNotAffected()
    {
        var structure = Read("structure: x\norganisations: { k: { kind: municipality }, and-more: { kind: association } }\nbodies: { council: { kind: council, seats: [{ id: m, represents: { each: municipality } }] } }");

        structure.In(structure.Body("council"), "seats").Select(s => s.Id).Should().Equal("m/k");
    }

    [Fact]
    public void Each_OverAnEntryThatStandsForSeveral_StandsForAsMany()
    {
        var structure = Read("structure: x\norganisations: [{ kind: municipality, count: 3 }]\nbodies: { council: { kind: council, seats: [{ id: m, represents: { each: municipality }, count: 2 }] } }");

        structure.In(structure.Body("council"), "seats").Should().ContainSingle().Which.Count.Should().Be(new Multiplicity(6, 6));
    }

    [Theory]
    [InlineData("{ each: municipality }", 0)]
    [InlineData("{ each: somewhere }", 1)]
    [InlineData("{ each: [region, somewhere] }", 1)]
    public void Each_OverOneWhoseKindIsNotKnown_MayStandForIt(string represents, int low)
    {
        var structure = Read($"structure: x\norganisations: {{ somewhere: {{ kind: unknown }} }}\nbodies: {{ council: {{ kind: council, seats: [{{ id: m, represents: {represents} }}] }} }}");

        structure.In(structure.Body("council"), "seats").Should().ContainSingle(s => s.Id == "m/somewhere").Which.Count.Should().Be(new Multiplicity(low, 1));
    }

    [Fact]
    public void TheOneInHand_IsMeantByEachInTheEntryAndWithinIds()
    {
        var structure = Read(Council("""
            seats: [{ id: m, represents: { each: municipality }, appointed-by: each }]
            substitutes: [{ id: s, represents: { each: municipality }, substitute-for: m/each }]
            """));

        structure.In(structure.Body("council"), "seats").Select(s => s.Told("appointed-by")).Should().Equal("kinda", "motala");
        structure.In(structure.Body("council"), "substitutes").Select(s => s.Told("substitute-for")).Should().Equal("council/m/kinda", "council/m/motala");
    }

    [Fact]
    public void Each_OfABody_HasItsOwnSeatsAndPosts()
    {
        var structure = Read(With("""
            areas: { west: { kind: district, municipalities: [kinda] }, east: { kind: district, municipalities: [motala] } }
            bodies:
            - { id: council, kind: council, area: { each: district }, seats: [{ id: a, holder: someone }], presidium: [{ post: chair, seat: a }] }
            """));

        structure.Elements.Where(e => e.Sort.Name == "body").Select(e => e.Id).Should().Equal("council/west", "council/east");
        structure.Elements.Where(e => e is { Sort.Name: "post", IsAndMore: false }).Select(e => e.Told("seat")).Should().Equal("council/west/a", "council/east/a");
    }

    [Theory]
    [InlineData("seats: [{ represents: { each: municipalty } }]", "structure/unknown-each", "municipalty", "did you mean `municipality`?")]
    [InlineData("seats: [{ represents: { each: [kinda, kindo] } }]", "structure/unknown-each", "kindo", "did you mean `kinda`?")]
    [InlineData("seats: [{ ex-officio: { each: { post-of: bord } } }]", "structure/dangling-reference", "bord", "did you mean `board`?")]
    [InlineData("organisations: [{ each: regoin }]", "structure/unknown-each", "regoin", "did you mean `region`?")]
    [InlineData("seats: [{ represents: { each: municipality, of: region } }]", "structure/unknown-key", "of", null)]
    [InlineData("seats: [{ represents: each }]", "structure/each-outside", "each", null)]
    [InlineData("seats: [{ represents: { each: municipality }, appointed-by: { each: region } }]", "structure/several-each", "appointed-by", null)]
    [InlineData("standing: { each: municipality }", "structure/each-place", "{ each: municipality }", null)]
    public void Each_WronglyWritten_IsOneFault(string key, string code, string underlined, string? help)
    {
        var reported = WhenRead.Structure(Council(key)).ShouldReportOnly(code).Under(underlined);

        if (help is not null)
        {
            reported.WithHelp(help);
        }
    }

    [Fact]
    public void FaultInAnEntryMadeForMany_IsToldOnce()
    {
        WhenRead.Structure(Council("seats: [{ id: m, represents: { each: municipality }, side: majoriti, positoin: x }]"))
            .ShouldReport("structure/unknown-word").Under("majoriti").Diagnostics.Should().HaveCount(2);
    }

    [Fact]
    public void ReferenceIntoAnEntryMadeForNothingKnown_IsNoFaultOfItsOwn()
    {
        WhenRead.Structure(Council("seats: [{ id: m, represents: { each: municipalty } }]\npresidium: [{ post: chair, seat: m/kinda }, { post: vice-chair, seat: council/m/kinda }]"))
            .ShouldReportOnly("structure/unknown-each");
    }
}
