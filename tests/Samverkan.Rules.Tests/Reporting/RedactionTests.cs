using System.Text;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Reporting.Explanations;
using Samverkan.Rules.Waivers;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

/// <summary>A structure without the names of those who hold seats is told without them, whatever they are and wherever they stand, and judged as it was.</summary>
public sealed class RedactionTests
{
    private const string Charter = """
        charter: people
        language: 1
        name: People
        sources: { paper: { title: Paper } }
        words:
          rad: { kind-of: body, sv: råd, en: council }
        rules:
        - { id: nobody-twice, cite: "1", says: x, in: rad, must: { seats: { at-most: 1, per: holder } } }
        - { id: all-different, cite: "2", says: x, in: rad, must: { seats: { distinct: holder, at-least: 9 } } }
        - { id: the-one, cite: "3", says: x, in: rad, each: seat, must: { holder: Somebody Else } }
        - { id: not-the-one, cite: "4", says: x, in: rad, each: seat, must: { holder: { not: Somebody Else } } }
        - { id: as-the-substitute, cite: "5", says: x, in: rad, each: substitute, must: { holder: substitute.substitute-for.holder } }
        - { id: few, cite: "6", says: x, in: rad, must: { seats: { at-most: 1 } } }
        - { id: a-chair, cite: "7", says: x, in: rad, must: { presidium: { exactly: 2, is: chair } } }
        """;

    // Names that writers escape in different ways, one that breaks over lines, and one that stands in an id.
    private static readonly string[] Secrets = ["Zyxilda", "zyxilda", "Qvoxberg", "Wexander", "Kråkzon", "krakzon"];

    private const string Text = """
        structure: people
        covers: [structure]
        as-of: 2027-01-01
        organisations: { kinda: { kind: municipality, name: Kinda kommun, sides: [majority] } }
        bodies:
          norra:
            kind: rad
            name: Norra rådet
            seats:
              zyxilda-krakzon: { represents: kinda, side: opposition, holder: Zyxilda Kråkzon } # not Zyxilda Kråkzon
              b: { represents: kinda, holder: "Qvoxberg\u001b[31m <script>alert(1)</script>|`*_[x](http://127.0.0.1/)\n::error::x,y:%0A]]>&\"' \u202e" }
              c: { represents: kinda, holder: ZYXILDA KRÅKZON }
              d: { represents: kinda, holder: Wexander von und zu Wexander }
              e: { represents: kinda, holder: Somebody Else }
              f: { represents: kinda, holder: unknown }
            substitutes:
              krakzon: { substitute-for: c, holder: Zyxilda Kråkzon }
            presidium:
              - { post: chair, seat: zyxilda-krakzon }
        """;

    private static RuleSet Rules => RuleSet.Parse(Charter).OrThrow();

    private static Structure Whole => Structure.Parse(Text).OrThrow();

    public static TheoryData<string, Language> Formats
    {
        get
        {
            var data = new TheoryData<string, Language>();
            foreach (var format in ReportFormat.All)
            {
                data.Add(format.Name, Language.Swedish);
                data.Add(format.Name, Language.English);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Report_OfARedactedStructure_NamesNobody(string format, Language language)
    {
        using var named = new MemoryStream();
        ReportFormat.Find(format)!.Write(new Report([Rules.Evaluate(Whole)], language), named);
        using var redacted = new MemoryStream();
        ReportFormat.Find(format)!.Write(new Report([Rules.Evaluate(Whole.Redact())], language), redacted);

        Encoding.UTF8.GetString(named.ToArray()).Should().ContainAny(Secrets, "the names are told otherwise");
        Encoding.UTF8.GetString(redacted.ToArray()).Should().NotContainAny(Secrets).And.Contain("person").And.Contain("Norra");
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Explanation_OfARedactedStructure_NamesNobody(Language language)
    {
        var result = Rules.Evaluate(Whole.Redact());
        using var text = new StringWriter();
        new ExplanationTextWriter(new TextPage(text, new TextOptions { Width = 1000 }), language).Write(result, [.. result.Charters[0].Rules.Select(new Explainer(result.Charters[0], language).Of)]);

        text.ToString().Should().NotContainAny(Secrets).And.Contain("person 1").And.Contain("person 2").And.Contain("Norra rådet");
    }

    [Fact]
    public void Structure_Redacted_IsJudgedAsItWas()
    {
        var (named, redacted) = (Repeatedly.Evaluate(Rules, Whole), Repeatedly.Evaluate(Rules, Whole.Redact()));

        redacted.Rules.SelectMany(r => r.Judgements).Select(j => (j.Rule.Id, j.Outcome, j.Reason)).Should().Equal(named.Rules.SelectMany(r => r.Judgements).Select(j => (j.Rule.Id, j.Outcome, j.Reason)));
        redacted.Findings.Select(f => (f.Fingerprint, f.StructureLocation)).Should().Equal(named.Findings.Select(f => (f.Fingerprint, f.StructureLocation)));
        named.Rules.SelectMany(r => r.Judgements).Select(j => j.Outcome).Should().Contain([Outcome.Violated, Outcome.Undetermined]);
        named.Rules.Single(r => r.Rule.Id == "not-the-one").Judgements.Count(j => j.Outcome == Outcome.Violated).Should().Be(1, "a name that is not told is compared all the same");
    }

    [Fact]
    public void People_AreNumberedInTheOrderOfTheFile_TheSamePersonAlike()
    {
        var holders = Whole.Redact().Elements.SelectMany(e => e.Facts).Where(f => f.Attribute.Name == "holder" && f.State == FactState.Given).Select(f => f.Values[0].Value.ToString());

        holders.Should().Equal("person 1", "person 2", "person 1", "person 3", "person 4", "person 1");
    }

    [Fact]
    public void Ids_MadeOfTheHoldersName_AreToldAsThePerson()
    {
        var structure = Whole.Redact();

        structure.Elements.Where(e => e.Sort.Name is "seat" or "substitute" && !e.IsAndMore).Select(e => e.Id).Should().Equal("person-1", "b", "c", "d", "e", "f", "person-1");
    }

    [Fact]
    public void Diagnostics_OfARedactedStructure_ShowItsLinesWithoutNames()
    {
        var structure = Whole.Redact();
        var result = Rules.Evaluate(structure);
        using var text = new StringWriter();

        DiagnosticWriter.Write(result.Diagnostics, [structure.Source], text, Language.English);

        text.ToString().Should().NotContainAny(Secrets).And.Contain("side: opposition").And.Contain("····");
        structure.Source.Text.Should().NotContainAny(Secrets).And.HaveLength(Whole.Source.Text.Length);
    }

    [Fact]
    public void Structure_ThatNamesNobody_IsItself()
    {
        var structure = Structure.Load(RepositoryRoot.Path("samples", "ostergotland-2019", "proposal.structure.yaml")).OrThrow();

        structure.Redact().Should().BeSameAs(structure);
    }

    [Fact]
    public void Waiver_ForASeatWhoseIdIsAName_StillFits()
    {
        var waivers = WaiverSet.Parse("""
            waivers-of: people
            waivers:
            - { rule: the-one, subject: norra/zyxilda-krakzon, reason: Beslutat, decision: "1", decided-by: Nämnden, until: 2030-01-01 }
            """).OrThrow();

        var result = Rules.Evaluate(Whole.Redact(), new EvaluationOptions { Waivers = waivers });

        result.Findings.Where(f => f.IsWaived).Should().ContainSingle().Which.Rule.Id.Should().Be("the-one");
    }
}
