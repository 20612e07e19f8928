using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Starters;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Starters;

public sealed class SkeletonTests
{
    public static TheoryData<string, Language> Charters
    {
        get
        {
            var all = new TheoryData<string, Language>();
            foreach (var charter in BuiltInCharters.All)
            {
                all.Add(charter.Id, Language.Swedish);
                all.Add(charter.Id, Language.English);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Charters))]
    public void For_AShippedCharter_IsReadAtOnceAndBreaksNoRule(string charter, Language language)
    {
        var rules = RuleSet.Load(BuiltInCharters.Find(charter)!).OrThrow();

        var read = Structure.Parse(Skeleton.For(rules, "skeleton", language));

        read.Diagnostics.Should().BeEmpty();
        var result = rules.Evaluate(read.OrThrow());
        result.Diagnostics.Should().BeEmpty();
        result.Verdict.Should().Be(Verdict.Undetermined);
        result.Rules.SelectMany(r => r.Judgements).Where(j => j.Outcome == Outcome.Violated).Select(j => j.Rule.Id).Should().BeEmpty();
        result.Rules.Where(r => r.Use is Use.Used or Use.OutsideTheRule or Use.Described).Select(r => r.Rule.Id).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Charters))]
    public void For_AShippedCharter_HasALineForEveryFactThatIsMissing(string charter, Language language)
    {
        var rules = RuleSet.Load(BuiltInCharters.Find(charter)!).OrThrow();
        var structure = Structure.Parse(Skeleton.For(rules, "skeleton", language)).OrThrow();

        var missing = rules.Evaluate(structure).Rules.SelectMany(r => r.Judgements).SelectMany(j => j.Missing).Distinct()
            .Where(m => m is { Kind: MissingKind.Value, Attribute: { Class: FactClass.Structure, LeftOut: not LeftOut.Derived }, Of.IsAndMore: false });

        // From when to when seats are there is known as soon as their `count` is taken away; declared facts stand apart.
        missing.Where(m => m.Of.Find(m.Attribute!) is null && !m.Attribute!.Type.IsList && m.Attribute.Name is not ("from" or "until"))
            .Where(m => !rules.Charters[0].Facts.Contains(m.Attribute!) || !structure.Source.Text.Contains($"      {m.Attribute!.Name}: unknown", StringComparison.Ordinal))
            .Select(m => $"{m.Attribute} of {m.Of}").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Charters))]
    public void For_AShippedCharter_HoldsEveryBodyThatARuleRequires(string charter, Language language)
    {
        var rules = RuleSet.Load(BuiltInCharters.Find(charter)!).OrThrow();
        var structure = Structure.Parse(Skeleton.For(rules, "skeleton", language)).OrThrow();

        var picked = rules.Charters[0].Rules.Where(r => r is { IsSuperseded: false, In: not null }).SelectMany(r => r.In!.Ids).Where(w => !w.IsKind).Select(w => w.Id);

        structure.Elements.Where(e => e.Sort.Name == "body").Select(e => e.Id).Should().Contain(picked);
    }

    [Fact]
    public void For_TheCouncilOfTheDocs_IsAsKept()
    {
        var rules = RuleSet.Load(RepositoryRoot.Path("docs/examples/council.charter.yaml")).OrThrow();

        Snapshot.Verify(Skeleton.For(rules, "skeleton", Language.English), "en");
        Snapshot.Verify(Skeleton.For(rules, "skeleton", Language.Swedish), "sv");
    }

    [Fact]
    public void For_OnceFilledInAsTheCharterAsks_Complies()
    {
        var rules = RuleSet.Load(RepositoryRoot.Path("docs/examples/council.charter.yaml")).OrThrow();
        var filled = Skeleton.For(rules, "skeleton", Language.English)
            .Replace("      count: { at-least: 0 }\n", "", StringComparison.Ordinal)
            .Replace("    - and-more\n", "", StringComparison.Ordinal)
            .Replace("  and-more: {}\n", "", StringComparison.Ordinal);
        filled = System.Text.RegularExpressions.Regex.Replace(filled, "name: unknown", "name: Åby kommun");
        filled = System.Text.RegularExpressions.Regex.Replace(filled, "meetings-per-year: unknown", "meetings-per-year: 4");
        filled = System.Text.RegularExpressions.Regex.Replace(filled, "powers: unknown", "powers: []");
        filled = System.Text.RegularExpressions.Regex.Replace(filled, "seat: unknown", "seat: majority/municipality-1");

        filled.Should().NotMatchRegex("^[^#]*unknown", "all is filled in");
        rules.Evaluate(Structure.Parse(filled).OrThrow()).Verdict.Should().Be(Verdict.Compliant);
    }

    [Theory]
    [InlineData("must: { bodies: { is: rad, at-most: 0 } }")]
    [InlineData("must: { bodies: { is: rad, exactly: [norra] } }")]
    [InlineData("in: norra\nmust: { area: { not: none } }")]
    [InlineData("in: norra\nmust: { duration: { not: none } }")]
    [InlineData("in: norra\neach: municipality\nmust: { seats: { exactly: 3 } }")]
    [InlineData("in: norra\nmust: { seats: { side: opposition, at-least: 1/2 } }")]
    [InlineData("in: norra\neach: seat\nmust: { added-by: norra }")]
    [InlineData("each: municipality\nmust: { sides: { excludes: opposition } }")]
    [InlineData("in: rad\nmust: { any-of: [{ sphere: political }, { replaces: { includes: sodra } }] }")]
    [InlineData("in: norra\nmust: { presidium: { is: chair, seat: { represents: regionen }, exactly: 1 } }")]
    [InlineData("each: { is: post, post-of: styrelsen }\nmust: { seats: { at-least: 1 } }")]
    public void For_AnyRule_IsUndeterminedRatherThanViolated(string rule)
    {
        var rules = Judged.Charter($"rules:\n- id: there\n  must: {{ bodies: {{ includes: norra }} }}\n- id: rule\n{string.Concat(rule.Split('\n').Select(l => "  " + l + "\n"))}");

        var structure = Structure.Parse(Skeleton.For(rules, "skeleton", Language.English)).OrThrow();

        rules.Evaluate(structure).Rules.Single(r => r.Rule.Id == "rule").Judgements.Should().Contain(j => j.Outcome == Outcome.Undetermined).And.NotContain(j => j.Outcome == Outcome.Violated);
    }

    [Theory]
    [InlineData("Trafik- och samhällsplanering", "trafik-och-samhallsplanering")]
    [InlineData("nätverk", "natverk")]
    [InlineData("Åäö é", "aao-e")]
    public void Folded_AText_IsAnId(string text, string id) => SkeletonIds.Folded(text).Should().Be(id);
}
