using Samverkan.TestSupport;
using static Samverkan.Model.Tests.Reading.SmallStructure;

namespace Samverkan.Model.Tests.Reading;

/// <summary>What the keys of an entry say.</summary>
public sealed class StructureValueTests
{
    [Theory]
    [InlineData("facts: 4", "4", "`facts` must be keys with values")]
    [InlineData("facts:", "", "`facts` has no value")]
    [InlineData("seats: [{ id: s, facts: [a] }]", "[a]", "`facts` must be keys with values")]
    public void Facts_ThatAreNoKeys_AreToldBesideTheirKey(string key, string underlined, string message)
    {
        WhenRead.Structure(Council(key)).ShouldReport("facts:".Equals(key, StringComparison.Ordinal) ? "structure/empty-value" : "structure/wrong-shape").Under(underlined).Saying(message);
    }

    [Fact]
    public void KindUnknownWhereDefaultsAreGiven_IsToldAtTheId()
    {
        WhenRead.Structure("structure: x\ndefaults: { council: { powers: [inform] } }\nbodies:\n- { kind: council }\n- { kind: unknown, id: a }").ShouldReportOnly("structure/no-kind-to-inherit-by").Under("a");
    }

    [Theory]
    [InlineData("standing: formal", "standing", "formal")]
    [InlineData("standing: unknown", "standing", "unknown")]
    [InlineData("area: none", "area", "none")]
    [InlineData("name: Norra rådet", "name", "Norra rådet")]
    [InlineData("meetings-per-year: 4", "meetings-per-year", "4")]
    [InlineData("meetings-per-year: '4'", "meetings-per-year", "4")]
    [InlineData("powers: [inform, discuss]", "powers", "inform+discuss")]
    [InlineData("powers: inform", "powers", "inform")]
    [InlineData("powers: []", "powers", "")]
    [InlineData("powers: none", "powers", "none")]
    [InlineData("powers: unknown", "powers", "unknown")]
    [InlineData("powers: [inform, and-more]", "powers", "inform+…")]
    [InlineData("powers: and-more", "powers", "+…")]
    [InlineData("replaces: and-more", "replaces", "+…")]
    [InlineData("policy-areas: [culture, health]", "policy-areas", "culture+health")]
    [InlineData("organisations: [{ each: municipality }, region]", "organisations", "kinda+motala+region")]
    [InlineData("organisations: { each: [region, kinda] }", "organisations", "region+kinda")]
    [InlineData("attached-to: council", "attached-to", "council")]
    [InlineData("upkeep-by: kinda", "upkeep-by", "kinda")]
    [InlineData("from: 2019-03", "from", "2019-03")]
    [InlineData("sphere: { is: political, from: 2019 }", "sphere", "political")]
    public void Value_OfTheCouncil_IsReadByItsRow(string key, string attribute, string told)
    {
        Read(Council(key)).Body("council").Told(attribute).Should().Be(told);
    }

    [Theory]
    [InlineData("from: 2019-03\nuntil: 2020", "2019-03-01", "2020-12-31")]
    [InlineData("from: 2019-03-05\nuntil: 2019-03-05", "2019-03-05", "2019-03-05")]
    [InlineData("until: 2019-02", null, "2019-02-28")]
    public void FromAndUntil_OfAMonthOrYear_AreItsFirstAndLastDay(string keys, string? from, string? until)
    {
        var council = Read(Council(keys)).Body("council");

        council.From.Should().Be(from is null ? null : DateOnly.Parse(from, null));
        council.Until.Should().Be(until is null ? null : DateOnly.Parse(until, null));
    }

    [Fact]
    public void Values_ThatChange_KeepTheirDays()
    {
        var council = Read(Council("upkeep-by: [{ is: region, until: 2018 }, { is: kinda, from: 2019-01-01 }]")).Body("council");

        council.Says("upkeep-by")!.Values.Select(v => (v.From, v.Until)).Should().Equal((null, new DateOnly(2018, 12, 31)), (new DateOnly(2019, 1, 1), null));
    }

    [Fact]
    public void WordsDatedInASet_KeepTheirDaysBesideTheOthers()
    {
        var council = Read(Council("policy-areas: [culture, { is: health, from: 2019-03, until: 2019-04 }]")).Body("council");

        council.Says("policy-areas")!.Values.Select(v => (v.From, v.Until)).Should().Equal((null, null), (new DateOnly(2019, 3, 1), new DateOnly(2019, 4, 30)));
    }

    [Fact]
    public void ValuesThatChange_OnOtherDaysOrToOtherWords_AreNotTakenForTheSame()
    {
        var structure = Read(With("""
            bodies:
              a: { kind: c, policy-areas: [{ is: health, from: 2019-01-01, until: 2019-12-31 }, culture] }
              b: { kind: c, policy-areas: [{ is: health, from: 2019-01-02, until: 2019-12-31 }, culture] }
              c: { kind: c, policy-areas: [{ is: health, from: 2019-01-02, until: 2019-12-30 }, culture] }
              d: { kind: c, policy-areas: [{ is: school, from: 2019-01-02, until: 2019-12-30 }, culture] }
              e: { kind: c, policy-areas: [{ is: school, from: 2019-01-02, until: 2019-12-30 }] }
              f: { kind: c, policy-areas: [{ is: school, from: 2019-01-02, until: 2019-12-30 }, health] }
            """));

        structure.Elements.Where(e => e is { Sort.Name: "body", IsAndMore: false })
            .Select(e => string.Join(' ', e.Says("policy-areas")!.Values.Select(v => $"{((Element)v.Value).Id}:{v.From:MMdd}-{v.Until:MMdd}"))).Should().Equal(
                "health:0101-1231 culture:-", "health:0102-1231 culture:-", "health:0102-1230 culture:-", "school:0102-1230 culture:-", "school:0102-1230", "school:0102-1230 health:-");
    }

    [Fact]
    public void ValuesThatManyThingsHave_TakeMemoryOnce()
    {
        var structure = Read(With("""
            bodies:
              a: { kind: c, of: region, powers: [inform, discuss], standing: formal }
              b: { kind: c, of: region, powers: [inform, discuss], standing: formal }
            """));
        var (a, b) = (structure.Body("a"), structure.Body("b"));

        foreach (var attribute in (string[])["kind", "of", "powers", "standing"])
        {
            (a.Says(attribute)!.Values == b.Says(attribute)!.Values).Should().BeTrue(attribute);
        }
    }

    [Fact]
    public void ManyKeys_OfAnEntry_AreAllReadAndChecked()
    {
        var keys = "name: A\nstanding: formal\nsphere: political\nfrom: 2019\nuntil: 2020\nseats: []\nsubstitutes: []\nobservers: []\nco-opted: []\npresidium: []\nplans: []\nmeetings: []\npowers: [inform]\n"
            + "policy-areas: []\nof: region\nattached-to: none\nupkeep-by: kinda\nmeetings-per-year: 4";

        var council = Read(Council(keys)).Body("council");

        (council.Told("upkeep-by"), council.Told("meetings-per-year")).Should().Be(("kinda", "4"));
        WhenRead.Structure(Council(keys + "\nmeeting-per-yaer: 5")).ShouldReportOnly("structure/unknown-key").Under("meeting-per-yaer");
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("å-1_B", true)]
    [InlineData("1", true)]
    [InlineData("-a", false)]
    [InlineData("_a", false)]
    [InlineData("a.b", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("TRUE", false)]
    [InlineData("false", false)]
    [InlineData("trUe", true)]
    public void Id_HasLettersDigitsHyphensAndUnderscores(string id, bool isOne)
    {
        var reported = WhenRead.Structure($"structure: {id}");

        reported.Diagnostics.Any(d => d.Code == "structure/bad-id").Should().Be(!isOne);
    }

    [Fact]
    public void Id_OfTwoHundredCharacters_IsTheLongest()
    {
        WhenRead.Structure("structure: " + new string('å', 200)).ShouldReportNothing();
        WhenRead.Structure("structure: " + new string('å', 201)).ShouldReportOnly("structure/bad-id");
        WhenRead.Structure("structure: ''").ShouldReportOnly("structure/bad-id");
    }

    [Theory]
    [InlineData("1000000000", true)]
    [InlineData("1000000001", false)]
    [InlineData("+1", false)]
    [InlineData("1 000", false)]
    public void Number_OfABillion_IsTheLargest(string number, bool isOne)
    {
        var reported = WhenRead.Structure(Council("meetings-per-year: " + number));

        reported.Diagnostics.Any(d => d.Code == "structure/not-a-number").Should().Be(!isOne);
    }

    [Theory]
    [InlineData("3", 3, 3, 0, 0)]
    [InlineData("0", 0, 0, 0, 0)]
    [InlineData("{ exactly: 3 }", 3, 3, 0, 0)]
    [InlineData("{ at-least: 2 }", 2, Multiplicity.Unlimited, 0, 0)]
    [InlineData("{ more-than: 2, at-most: 5 }", 3, 5, 0, 0)]
    [InlineData("{ fewer-than: 3 }", 0, 2, 0, 0)]
    [InlineData("{ free: 0..1 }", 0, 0, 0, 1)]
    [InlineData("{ exactly: 2, free: 1..3 }", 2, 2, 1, 3)]
    public void Count_InEachForm_IsHowManyAnEntryStandsFor(string count, int low, int high, int freeLow, int freeHigh)
    {
        var structure = Read(Council($"seats: [{{ represents: kinda, count: {count} }}]"));

        structure.In(structure.Body("council"), "seats").Should().ContainSingle().Which.Count.Should().Be(new Multiplicity(low, high, freeLow, freeHigh));
    }

    [Fact]
    public void Lists_GivenLeftOutNoneUnknownAndEmpty_AreTold()
    {
        var structure = Read(Council("seats: []\nsubstitutes: none\nobservers: unknown\npresidium: and-more"));
        var council = structure.Body("council");

        structure.In(council, "seats").Should().BeEmpty();
        structure.In(council, "substitutes").Should().BeEmpty();
        structure.In(council, "observers").Should().ContainSingle().Which.Should().Match<Element>(e => e.IsAndMore && e.IsImplicit && e.Count == Multiplicity.Any);
        structure.In(council, "co-opted").Should().ContainSingle().Which.IsImplicit.Should().BeTrue();
        structure.In(council, "presidium").Should().ContainSingle().Which.Should().Match<Element>(e => e.IsAndMore && !e.IsImplicit);
    }

    [Fact]
    public void Posts_AsBareWords_AreOfThatKindAndNumberedWhenAlike()
    {
        var structure = Read(Council("presidium: [chair, vice-chair, vice-chair, { post: member, seat: unknown }]"));

        structure.In(structure.Body("council"), "presidium").Select(p => (p.FullId, p.Kind)).Should().Equal(
            ("council/chair", "chair"), ("council/vice-chair", "vice-chair"), ("council/vice-chair-2", "vice-chair"), ("council/member", "member"));
    }

    [Fact]
    public void Entries_InAMapOrAList_AreTheSame()
    {
        var map = Read(Council("seats: { first: { represents: kinda }, second: , and-more: { side: majority } }"));
        var list = Read(Council("seats: [{ id: first, represents: kinda }, { id: second }, { and-more: { side: majority } }]"));

        map.Elements.Select(e => e.ToString()).Should().Equal(list.Elements.Select(e => e.ToString()));
        map.In(map.Body("council"), "seats")[2].Told("side").Should().Be("majority");
    }

    [Fact]
    public void Defaults_OfAKind_FillWholeKeysThatAreNotGiven()
    {
        var structure = Read(With("""
            defaults:
              council: { powers: [inform, discuss], meetings-per-year: 4, substitutes: [], seats: [{ id: each-has, side: majority }] }
            bodies:
              norra: { kind: council }
              sodra: { kind: council, powers: [decide], seats: [] }
              ostra: { kind: group }
            """));

        structure.Body("norra").Told("powers").Should().Be("inform+discuss");
        structure.Body("sodra").Told("powers").Should().Be("decide");
        structure.Body("sodra").Told("meetings-per-year").Should().Be("4");
        structure.Body("ostra").Told("powers").Should().Be("left out");
        structure.In(structure.Body("norra"), "seats").Should().ContainSingle().Which.FullId.Should().Be("norra/each-has");
        structure.In(structure.Body("sodra"), "seats").Should().BeEmpty();
        structure.In(structure.Body("sodra"), "substitutes").Should().BeEmpty();
    }

    [Fact]
    public void BodyAttributes_NamedInAnEntry_AreWhatTheBodyHas()
    {
        var structure = Read(Council("policy-areas: [culture, health]\nseats: [{ id: a, responsible-for: body.policy-areas }, { id: b, responsible-for: [body.handles, school] }]"));
        var seats = structure.In(structure.Body("council"), "seats");

        seats[0].Told("responsible-for").Should().Be("culture+health");
        seats[1].Told("responsible-for").Should().Be("unknown");
    }

    [Theory]
    [InlineData("policy-areas: [culture, and-more]", "culture+…")]
    [InlineData("policy-areas: none", "")]
    [InlineData("policy-areas: []", "")]
    [InlineData("policy-areas: unknown", "unknown")]
    [InlineData("name: A", "unknown")]
    public void BodyAttribute_NotGivenInFull_IsNoMoreKnownInAnEntry(string key, string told)
    {
        var structure = Read(Council(key + "\nseats: [{ id: a, responsible-for: body.policy-areas }]"));

        structure.In(structure.Body("council"), "seats").Single().Told("responsible-for").Should().Be(told);
    }

    [Fact]
    public void BodyAttributes_BesideOtherWords_AreAddedToThem()
    {
        var structure = Read(Council("policy-areas: [culture, and-more]\nseats: [{ id: a, responsible-for: [body.policy-areas, school] }, { id: b, responsible-for: [and-more, body.policy-areas] }]"));

        structure.In(structure.Body("council"), "seats").Select(s => s.Told("responsible-for")).Should().Equal("culture+school+…", "culture+…");
    }

    [Theory]
    [InlineData("seats: [{ responsible-for: body.policy-area }]", "body.policy-area", "did you mean `body.policy-areas`?")]
    [InlineData("seats: [{ responsible-for: body.seats }]", "body.seats", null)]
    public void BodyAttribute_ThatIsNone_IsOneFault(string key, string underlined, string? help)
    {
        var reported = WhenRead.Structure(Council(key)).ShouldReport("structure/dangling-reference").Under(underlined);

        if (help is not null)
        {
            reported.WithHelp(help);
        }

        reported.Diagnostics.Should().ContainSingle();
    }

    [Theory]
    [InlineData("area: none")]
    [InlineData("standing: unknown")]
    [InlineData("powers: unknown")]
    [InlineData("powers: none")]
    [InlineData("powers: []")]
    [InlineData("powers: [inform]")]
    [InlineData("replaces: none")]
    public void Fact_WithoutAndMore_HoldsNoMoreThanItSays(string key)
    {
        Read(Council(key)).Body("council").Says(key.Split(':')[0])!.AndMore.Should().BeFalse();
    }

    [Fact]
    public void MattersAndDocuments_DescribedWhereTheyAreNamed_AreThere()
    {
        var structure = Read(With("actions: [{ kind: opinion, matter: { name: Ny skola, policy-areas: [education] } }]"));

        var matter = structure.Elements.Single(e => e is { Sort.Name: "matter", IsAndMore: false });
        matter.Name.Should().Be("Ny skola");
        structure.Elements.Single(e => e is { Sort.Name: "action", IsAndMore: false }).Says("matter")!.Values[0].Value.Should().BeSameAs(matter);
    }

    [Theory]
    [InlineData("structure: a", Coverage.Structure)]
    [InlineData("structure: a\ncovers: structure", Coverage.Structure)]
    [InlineData("structure: a\ncovers: events\nperiod: { from: 2019, until: 2019-06 }", Coverage.Events)]
    [InlineData("structure: a\ncovers: [structure, structure]", Coverage.Structure)]
    [InlineData("structure: a\ncovers: [structure, events]\nperiod: { from: 2019, until: 2019-06 }", Coverage.Structure | Coverage.Events)]
    public void Covers_SaysWhatTheFileDescribes(string text, Coverage covers)
    {
        var structure = Read(text);

        structure.Covers.Should().Be(covers);
        structure.Period.Should().Be(covers.HasFlag(Coverage.Events) ? new DateRange(new(2019, 1, 1), new(2019, 6, 30)) : null);
    }

    [Theory]
    [InlineData("covers: events", "events")]
    [InlineData("covers: [structure, events]", "events")]
    [InlineData("covers: events\nperiod: none", "events")]
    public void Covers_EventsWithoutTheirPeriod_NamesTheMissingKey(string keys, string underlined)
    {
        WhenRead.Structure("structure: a\n" + keys).ShouldReportOnly("structure/missing-key").Under(underlined).Saying("the file covers events but lacks the key `period`");
    }

    [Theory]
    [InlineData("as-of: 2019-03-01", "2019-03-01")]
    [InlineData("as-of: 2019-03", "2019-03-31")]
    [InlineData("as-of: 2019", "2019-12-31")]
    public void AsOf_AMonthOrYear_IsItsLastDay(string key, string day)
    {
        Read("structure: a\n" + key).AsOf.Should().Be(DateOnly.Parse(day, null));
    }

    [Fact]
    public void Name_InOneOrTwoLanguages_IsShownInEither()
    {
        Read("structure: a\nname: { sv: Norra, en: North }").Name.In(Language.English).Should().Be("North");
        Read("structure: a\nname: { sv: Norra }").Name.In(Language.English).Should().Be("Norra");
        Read("structure: a\nname: Norra").Name.In(Language.English).Should().Be("Norra");
        Read("structure: a").Name.In(Language.Swedish).Should().Be("a");
    }

    [Fact]
    public void Words_OfTheStructureItself_AreKept()
    {
        Read("structure: a\nwords: { rad: { kind-of: body, sv: råd }, vatten: { is: policy-area } }").Words
            .Should().Equal(new StructureWord("rad", true, "body"), new StructureWord("vatten", false, "policy-area"));
    }

    [Fact]
    public void KindsOfTheStructureItself_MayStandWhereOneThingCould()
    {
        var structure = Read(With("matters: []\nwords: { rad: { kind-of: body } }\nbodies: { a: { kind: council } }\nactions: [{ kind: decision, about: rad }]"));

        structure.Elements.Single(e => e is { Sort.Name: "action", IsAndMore: false }).Says("about")!.Values.Single().Value.Should().Be("rad");
    }

    [Theory]
    [InlineData("words:", "structure/empty-value", "")]
    [InlineData("words: [a]", "structure/wrong-shape", "[a]")]
    [InlineData("words: { a: b }", "structure/wrong-shape", "b")]
    [InlineData("words: { a: { is: [b] } }", "structure/wrong-shape", "[b]")]
    [InlineData("words: { a: { kind-of: } }", "structure/wrong-shape", "")]
    [InlineData("words: { a: { kind-of: seat } }", "structure/unknown-word", "seat")]
    [InlineData("words: { a: { kind-of: bdy } }", "structure/unknown-word", "bdy")]
    [InlineData("words: { a: }", "structure/missing-key", "a")]
    [InlineData("words: { a: { sv: b } }", "structure/missing-key", "a")]
    [InlineData("words: { a: { si: matter } }", "structure/unknown-key", "si")]
    [InlineData("words: { a: { kindof: body } }", "structure/unknown-key", "kindof")]
    [InlineData("words: { a: { is: matter, sv: [b] } }", "structure/wrong-shape", "[b]")]
    [InlineData("words: { a: { is: matter, also: [[b]] } }", "structure/wrong-shape", "[b]")]
    [InlineData("words: { a: { kind-of: body, of: organisaton } }", "structure/unknown-word", "organisaton")]
    [InlineData("words: { a: { kind-of: body, of: [organisation] } }", "structure/unknown-word", "[organisation]")]
    [InlineData("words: { -a: { is: matter } }", "structure/bad-id", "-a")]
    public void Words_WronglyWritten_AreOneFaultUnderTheWord(string section, string code, string underlined)
    {
        WhenRead.Structure("structure: a\n" + section).ShouldReportOnly(code).Under(underlined);
    }

    [Theory]
    [InlineData("meetings-per-year: four", "structure/not-a-number", "four")]
    [InlineData("meetings-per-year: -1", "structure/not-a-number", "-1")]
    [InlineData("meetings-per-year: 99999999999", "structure/not-a-number", "99999999999")]
    [InlineData("from: 2019-02-29", "structure/bad-date", "2019-02-29")]
    [InlineData("from: [2019]", "structure/wrong-shape", "[2019]")]
    [InlineData("plans: [{ length: 2 år }]", "structure/bad-duration", "2 år")]
    [InlineData("plans: [{ years: [19] }]", "structure/bad-date", "19")]
    [InlineData("standing: oficial", "structure/unknown-word", "oficial")]
    [InlineData("powers: [inform, decied]", "structure/unknown-word", "decied")]
    [InlineData("powers: { inform: yes }", "structure/wrong-shape", "{ inform: yes }")]
    [InlineData("sphere: [political, official]", "structure/wrong-shape", "[political, official]")]
    [InlineData("powers:", "structure/empty-value", "")]
    [InlineData("powers: [inform, ]", null, null)]
    [InlineData("powers: [inform, ~]", "structure/empty-value", "~")]
    [InlineData("seats: 13", "structure/wrong-shape", "13")]
    [InlineData("seats: [[]]", "structure/wrong-shape", "[]")]
    [InlineData("seats: { a: 1 }", "structure/wrong-shape", "1")]
    [InlineData("seats: { and-more: 1 }", "structure/wrong-shape", "1")]
    [InlineData("seats: [{ count: 1.5 }]", "structure/not-a-number", "1.5")]
    [InlineData("seats: [{ count: { atleast: 1 } }]", "structure/unknown-key", "atleast")]
    [InlineData("seats: [{ facts: employer }]", "structure/wrong-shape", "employer")]
    [InlineData("seats: [{ id: [a] }]", "structure/wrong-shape", "[a]")]
    [InlineData("actions: []", "structure/derived", "actions")]
    [InlineData("from: 2020\nuntil: 2019", "structure/backward-period", "2019")]
    [InlineData("seats: [{ represents: { is: kinda, from: 2020, until: 2019 } }]", "structure/backward-period", "2019")]
    [InlineData("seats: [{ represents: { is: kinda, until: never } }]", "structure/bad-date", "never")]
    [InlineData("name: { each: municipality }", "structure/each-place", "{ each: municipality }")]
    public void Value_WronglyWritten_IsOneFaultUnderTheWord(string key, string? code, string? underlined)
    {
        var reported = WhenRead.Structure(Council(key));

        if (code is null)
        {
            reported.ShouldReportNothing();
        }
        else
        {
            reported.ShouldReportOnly(code).Under(underlined!);
        }
    }

    [Theory]
    [InlineData("count: { free: 1 }", "structure/wrong-shape", "1")]
    [InlineData("count: { free: 0..1..2 }", "structure/wrong-shape", "0..1..2")]
    [InlineData("count: { free: a..1 }", "structure/wrong-shape", "a..1")]
    [InlineData("count: { free: 0..b }", "structure/wrong-shape", "0..b")]
    [InlineData("count: { free: 2..1 }", "structure/wrong-shape", "2..1")]
    [InlineData("count: { free: 1..1 }", null, null)]
    [InlineData("count: { at-least: 2, at-most: 2 }", null, null)]
    [InlineData("count: { at-least: 3, at-most: 2 }", "structure/wrong-shape", "{ at-least: 3, at-most: 2 }")]
    [InlineData("count: { more-than: 2, fewer-than: 3 }", "structure/wrong-shape", "{ more-than: 2, fewer-than: 3 }")]
    [InlineData("count: { fewer-than: 0 }", "structure/wrong-shape", "{ fewer-than: 0 }")]
    [InlineData("count: { at-least: [1] }", "structure/wrong-shape", "[1]")]
    [InlineData("count: { at-least: many }", "structure/not-a-number", "many")]
    [InlineData("count: [1]", "structure/wrong-shape", "[1]")]
    public void Count_WronglyWritten_IsOneFault(string key, string? code, string? underlined)
    {
        var text = "structure: x\ncovers: [structure, events]\nperiod: { from: 2027-01-01, until: 2027-12-31 }\nmatters: [{ id: a, " + key + " }]";

        if (code is null)
        {
            WhenRead.Structure(text).ShouldReportNothing();
        }
        else
        {
            WhenRead.Structure(text).ShouldReportOnly(code).Under(underlined!);
        }
    }

    [Theory]
    [InlineData("[a]", "structure/wrong-shape", "[a]")]
    [InlineData("{}", "structure/wrong-shape", "{}")]
    [InlineData("{ sv: [a] }", "structure/wrong-shape", "[a]")]
    [InlineData("{ sv: }", "structure/wrong-shape", "")]
    [InlineData("{ sv: a, fr: b }", "structure/unknown-key", "fr")]
    [InlineData("", "structure/empty-value", "")]
    public void NameInTwoLanguages_WronglyWritten_IsOneFault(string name, string code, string underlined)
    {
        WhenRead.Structure("structure: x\nname: " + name).ShouldReportOnly(code).Under(underlined);
    }

    [Theory]
    [InlineData("2019", "structure/wrong-shape", "2019")]
    [InlineData("{}", "structure/missing-key", "{}")]
    [InlineData("{ from: 2019 }", "structure/missing-key", "{ from: 2019 }")]
    [InlineData("{ until: 2019 }", "structure/missing-key", "{ until: 2019 }")]
    [InlineData("{ from: soon, until: 2019 }", "structure/bad-date", "soon")]
    [InlineData("{ from: 2019, until: soon }", "structure/bad-date", "soon")]
    [InlineData("{ from: 2019, till: 2020 }", "structure/unknown-key", "till")]
    [InlineData("{ from: 2019, until: 2020, utnil: 2021 }", "structure/unknown-key", "utnil")]
    [InlineData("{ from: 2020-01-02, until: 2020-01-01 }", "structure/backward-period", "2020-01-01")]
    [InlineData("{ from: 2020-01-01, until: 2020-01-01 }", null, null)]
    public void Period_WronglyWritten_IsOneFault(string period, string? code, string? underlined)
    {
        var reported = WhenRead.Structure("structure: x\ncovers: events\nperiod: " + period);

        if (code is null)
        {
            reported.ShouldReportNothing();
        }
        else
        {
            reported.ShouldReportOnly(code).Under(underlined!);
        }
    }

    [Theory]
    [InlineData("3", "{ exactly: 2, free: 1..3 }", 6, 6, 3, 9)]
    [InlineData("1000000000", "1000000000", Multiplicity.Unlimited, Multiplicity.Unlimited, 0, 0)]
    [InlineData("{ at-least: 2 }", "3", 6, Multiplicity.Unlimited, 0, 0)]
    [InlineData("1", "{ exactly: 2, free: 1..3 }", 2, 2, 1, 3)]
    public void Count_OfAnEntryMadeForSeveral_IsForEachOfThem(string organisations, string seats, int low, int high, int freeLow, int freeHigh)
    {
        var structure = Read($"structure: x\norganisations: [{{ kind: municipality, count: {organisations} }}]\nbodies: {{ council: {{ kind: council, seats: [{{ represents: {{ each: municipality }}, count: {seats} }}] }} }}");

        structure.In(structure.Body("council"), "seats").Should().ContainSingle().Which.Count.Should().Be(new Multiplicity(low, high, freeLow, freeHigh));
    }

    [Fact]
    public void AndMore_WithACount_StandsForAsMany()
    {
        var structure = Read(Council("seats: [{ and-more: { count: { at-most: 3 }, side: majority } }]"));

        structure.In(structure.Body("council"), "seats").Should().ContainSingle().Which.Should().Match<Element>(e => e.IsAndMore && e.Count == new Multiplicity(0, 3));
    }

    [Theory]
    [InlineData("seets: [{ id: a }]", "seets", "did you mean `seats`?")]
    [InlineData("pwers: [inform]", "pwers", "did you mean `powers`?")]
    [InlineData("form: 2019", "form", "did you mean `from`?")]
    public void MistypedKey_IsOneFaultWithTheKeyThatWasMeant(string key, string underlined, string help)
    {
        WhenRead.Structure(Council(key)).ShouldReportOnly("structure/unknown-key").Under(underlined).WithHelp(help);
    }

    [Fact]
    public void MistypedKeyOfAList_DoesNotMakeItsEntriesUnknown()
    {
        WhenRead.Structure(Council("seets: [{ id: a, represents: kinda }]\npresidium: [{ post: chair, seat: a }]")).ShouldReportOnly("structure/unknown-key").Under("seets");
    }

    [Theory]
    [InlineData("structre: a", "structre")]
    [InlineData("structure: a\norganisaton: { k: { kind: municipality } }\nbodies: { b: { kind: c, of: k } }", "organisaton")]
    [InlineData("structure: a\nbodies: { b: { kidn: council } }", "kidn")]
    [InlineData("structure: a\nbodies: { b: { kind: c, meetings: [{ dat: 2019 }] } }", "dat")]
    [InlineData("structure: a\ncovers: events\nperoid: { from: 2019, until: 2020 }", "peroid")]
    [InlineData("structure: a\nbodies: { b: { kind: c, seats: [{ di: first }], presidium: [{ post: chair, seat: first }] } }", "di")]
    public void MistypedKey_ThatMustBeThere_IsNotAlsoMissing(string text, string underlined)
    {
        WhenRead.Structure(text).ShouldReportOnly("structure/unknown-key").Under(underlined);
    }
}
