using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Text;
using Samverkan.Rules.Attributes;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Reporting.Explanations;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Attributes;

/// <summary>Attributes that a program works out, from the charter that names them to what is told of them.</summary>
public sealed class DerivedAttributeTests
{
    private const string Structure = """
        structure: county
        covers: [structure]
        as-of: 2027-01-01
        organisations:
          alfa: { kind: municipality, name: Alfa kommun }
          beta: { kind: municipality, name: Beta kommun }
          gamma: { kind: municipality, name: Gamma kommun }
        bodies:
          samrad: { kind: samrad, name: Samrådet, seats: [{ represents: alfa }, { represents: beta }, { represents: gamma }] }
        """;

    private static readonly Dictionary<string, long> Register = new(StringComparer.Ordinal) { ["alfa"] = 60_000, ["beta"] = 9_000 };

    private static DerivedAttribute Population => DerivedAttribute.Number(
        "organisation", "population", new("folkmängd", "population"),
        of => Register.TryGetValue(of.Element.Id!, out var people) ? people : DerivedValue.Unknown) with
    {
        Phrase = new("har folkmängden {0}", "has the population {0}"),
    };

    private static string LargeOnesHaveTwo => Charter("""
        - id: large-ones-have-two
          cite: "1"
          says: { sv: Stora kommuner har två platser., en: Large municipalities have two seats. }
          each: { is: municipality, population: { at-least: 50000 } }
          must: { seats: { at-least: 2 } }
        """);

    [Fact]
    public void Rule_ThatPicksByIt_ReachesThoseThatFitAndCannotTellOfTheUnknown()
    {
        var result = Judge(LargeOnesHaveTwo, Structure, Population);

        var rule = result.Rules.Single(r => r.Rule.Id == "large-ones-have-two");
        rule.Judgements.Select(j => (j.Subject?.Id, j.Outcome)).Should().Equal(("alfa", Outcome.Violated), ("gamma", Outcome.Undetermined));
        rule.Judgements[1].Missing.Should().ContainSingle().Which.Attribute!.Name.Should().Be("population");
    }

    [Theory]
    [InlineData(Language.English, "has the population at least 10000")]
    [InlineData(Language.Swedish, "har folkmängden minst 10000")]
    public void Report_OfARuleThatRequiresIt_SaysItInItsOwnWords(Language language, string required)
    {
        var result = Judge(Requires("population: { at-least: 10000 }"), Structure, Population);

        Told(result, language).Should().Contain(required).And.Contain("9000").And.Contain(language == Language.Swedish ? "folkmängd" : "population");
        result.Findings.Where(f => f.Outcome == Outcome.Violated).Should().ContainSingle().Which.Remedies.Should().BeEmpty("nobody can set a population in a file");
    }

    [Fact]
    public void Explanation_OfARuleThatNamesIt_TellsTheValueFound()
    {
        var result = Judge(Requires("population: { at-least: 10000 }"), Structure, Population);
        using var text = new StringWriter { NewLine = "\n" };

        new ExplanationTextWriter(new TextPage(text, new TextOptions { Width = 200 }), Language.English).Write(result, [new Explainer(result.Charters[0], Language.English).Of(result.Rules.First())]);

        text.ToString().Should().Contain("60000").And.Contain("population");
    }

    [Fact]
    public void Charter_ThatMistypesIt_IsAskedWhetherItMeansIt()
    {
        var read = RuleSet.Parse(Requires("popluation: { at-least: 1 }"), options: new LoadOptions { Attributes = [Population] });

        var wrong = read.Diagnostics.Should().ContainSingle().Subject;
        (wrong.Code, wrong.Help!.En).Should().Be(("rule/unknown-attribute", "did you mean `population`?"));
    }

    [Fact]
    public void Charter_ReadWithoutIt_DoesNotKnowIt() =>
        RuleSet.Parse(LargeOnesHaveTwo).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("rule/unknown-attribute");

    [Fact]
    public void Charter_ThatDeclaresItAsAFact_IsToldThatTheProgramWorksItOut()
    {
        var charter = LargeOnesHaveTwo.Replace("rules:", "facts: { organisation: { population: number } }\nrules:", StringComparison.Ordinal);

        RuleSet.Parse(charter).Succeeded.Should().BeTrue();
        RuleSet.Parse(charter, options: new LoadOptions { Attributes = [Population] }).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("charter/derived-fact");
    }

    [Fact]
    public void Structure_ThatGivesIt_IsTold()
    {
        var asFact = Structure.Replace("name: Alfa kommun", "name: Alfa kommun, facts: { population: 3 }", StringComparison.Ordinal);
        var asKey = Structure.Replace("name: Alfa kommun", "name: Alfa kommun, population: 3", StringComparison.Ordinal);

        var result = Load(LargeOnesHaveTwo, Population).Evaluate(Model.Structure.Parse(asFact).OrThrow());

        result.Succeeded.Should().BeFalse();
        var wrong = result.Diagnostics.Should().ContainSingle().Subject;
        (wrong.Code, wrong.Span.Start.Line).Should().Be(("evaluation/derived-fact", 5));
        Model.Structure.Parse(asKey).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("structure/unknown-key");
    }

    [Fact]
    public void Structure_JudgedBySeveralCharters_MayGiveWhatOneOfThemDeclares()
    {
        var declaring = LargeOnesHaveTwo.Replace("charter: test", "charter: other", StringComparison.Ordinal).Replace("rules:", "facts: { organisation: { population: number } }\nrules:", StringComparison.Ordinal);
        var given = Model.Structure.Parse(Structure.Replace("name: Beta kommun", "name: Beta kommun, facts: { population: 99000 }", StringComparison.Ordinal)).OrThrow();

        var result = RuleSet.Combine(Load(LargeOnesHaveTwo, Population), RuleSet.Parse(declaring, "other.charter.yaml").OrThrow()).Evaluate(given);

        result.Diagnostics.Should().BeEmpty();
        result.Charters.Select(c => c.Rules.Single().Judgements.Where(j => j.Outcome == Outcome.Violated).Select(j => j.Subject!.Id).Single()).Should().Equal("alfa", "beta");
    }

    [Fact]
    public void Charter_FromAStream_IsReadLikeAnyOther()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(LargeOnesHaveTwo));
        using var faulty = new MemoryStream("charter: ["u8.ToArray());
        using var large = new MemoryStream(new byte[100]);

        RuleSet.Load("county.charter.yaml", stream, new LoadOptions { Attributes = [Population] }).OrThrow().Charters[0].Source.Name.Should().Be("county.charter.yaml");
        RuleSet.Load("faulty.yaml", faulty).Diagnostics.Should().NotBeEmpty().And.OnlyContain(d => d.Span.Source == "faulty.yaml");
        RuleSet.Load("large.yaml", large, new LoadOptions { Limits = new() { MaxBytes = 10 }, Attributes = default }).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("text/too-large");
    }

    [Fact]
    public void Delegate_OfAnAttributeThatNoRuleNames_IsNeverAsked()
    {
        var asked = 0;
        var unused = DerivedAttribute.Number("body", "unused", Wording.Same("unused"), _ => ++asked);

        Judge(LargeOnesHaveTwo, Structure, Population, unused);

        asked.Should().Be(0);
    }

    [Fact]
    public void Delegate_HoweverOftenAStructureIsJudged_IsAskedOnceForEachThing()
    {
        var asked = new List<string>();
        var counted = DerivedAttribute.Number("organisation", "population", Wording.Same("population"), of =>
        {
            asked.Add(of.Element.Id!);
            return 60_000;
        });
        var (rules, structure) = (Load(LargeOnesHaveTwo, counted), Model.Structure.Parse(Structure).OrThrow());

        for (var i = 0; i < 3; i++)
        {
            _ = rules.Evaluate(structure).Findings;
        }

        asked.Should().Equal("alfa", "beta", "gamma");
    }

    [Fact]
    public void Delegate_OnAnotherDay_IsAskedAgainWithThatDay()
    {
        var age = DerivedAttribute.Number("organisation", "age", Wording.Same("age"), of => of.AsOf.Year - 2000);
        var (rules, structure) = (Load(Requires("age: 27"), age), Model.Structure.Parse(Structure).OrThrow());

        rules.Evaluate(structure).Verdict.Should().Be(Verdict.Compliant);
        rules.Evaluate(structure, new EvaluationOptions { AsOf = new DateOnly(2028, 1, 1) }).Verdict.Should().Be(Verdict.NonCompliant);
        rules.Evaluate(structure).Verdict.Should().Be(Verdict.Compliant);
    }

    [Fact]
    public void Delegate_ThatThrows_IsTheCallersFaultAndLeavesNothingBehind()
    {
        var isBroken = true;
        var broken = DerivedAttribute.Number("organisation", "population", Wording.Same("population"), _ => isBroken ? throw new TimeoutException("the register is down") : 60_000);
        var (rules, structure) = (Load(LargeOnesHaveTwo, broken), Model.Structure.Parse(Structure).OrThrow());

        var thrown = rules.Invoking(r => r.Evaluate(structure)).Should().Throw<DerivationException>().Which;
        isBroken = false;

        thrown.InnerException.Should().BeOfType<TimeoutException>();
        (thrown.Attribute.Name, thrown.Element.Id).Should().Be(("population", "alfa"));
        thrown.Message.Should().Contain("population").And.Contain("alfa").And.Contain("the register is down");
        rules.Evaluate(structure).Verdict.Should().Be(Verdict.NonCompliant);
    }

    [Fact]
    public void Delegate_ThatIsCancelled_Cancels()
    {
        var cancelled = DerivedAttribute.Number("organisation", "population", Wording.Same("population"), _ => throw new OperationCanceledException());

        Load(LargeOnesHaveTwo, cancelled).Invoking(r => r.Evaluate(Model.Structure.Parse(Structure).OrThrow())).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Delegate_MayLookAtWhatTheFileSaysOfTheThingAndItsLists()
    {
        var half = DerivedAttribute.Number("body", "half", Wording.Same("half"), of =>
            of.Entries("seats").Any(s => s.IsAndMore) ? DerivedValue.Unknown : of.Entries("seats").Count / 2);
        var charter = Charter("""
            - { id: half, cite: "1", says: x, in: samrad, must: { half: 1 } }
            """);

        Judge(charter, Structure, half).Verdict.Should().Be(Verdict.Compliant);
        Judge(charter, Structure.Replace("represents: gamma }]", "represents: gamma }, and-more]", StringComparison.Ordinal), half).Verdict.Should().Be(Verdict.Undetermined);
    }

    [Fact]
    public void Derivation_AskedForWhatThereIsNot_SaysSo()
    {
        var wrong = DerivedAttribute.Text("organisation", "population", Wording.Same("population"), of => of.Find("seats") is null ? "" : "");

        Load(LargeOnesHaveTwo.Replace("{ at-least: 50000 }", "x", StringComparison.Ordinal), wrong)
            .Invoking(r => r.Evaluate(Model.Structure.Parse(Structure).OrThrow()))
            .Should().Throw<DerivationException>().WithMessage("*\"seats\" is no attribute of a organisation*");
    }

    public static TheoryData<string, string> Types => new()
    {
        { "text", "Text: norr" },
        { "number", "number: { more-than: 2, at-most: 3 }" },
        { "date", "date: { before: 2020-01-02, on-or-after: 2020-01-01 }" },
        { "duration", "duration: { at-least: 1 month }" },
        { "word", "word: green" },
        { "words", "words: { includes: red, excludes: green }" },
        { "reference", "reference: alfa" },
        { "reference", "reference: { kind-of-town: small }" },
        { "references", "references: { includes: beta, excludes: gamma }" },
        { "references", "references: { exactly: 2 }" },
        { "references", "references: { exactly: 1, kind-of-town: small }" },
        { "nothing", "nothing: none" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Value_OfEachType_IsJudgedAsIfAFileHadGivenIt(string type, string condition)
    {
        Element Named(Derivation of, string id) => of.Structure.Elements.Single(e => e.Id == id);
        DerivedAttribute[] attributes =
        [
            DerivedAttribute.Text("organisation", "text", Wording.Same("text"), _ => "Norr"),
            DerivedAttribute.Number("organisation", "number", Wording.Same("number"), _ => 3),
            DerivedAttribute.Date("organisation", "date", Wording.Same("date"), _ => new DateOnly(2020, 1, 1)),
            DerivedAttribute.Duration("organisation", "duration", Wording.Same("duration"), _ => new Duration(0, 1)),
            DerivedAttribute.Word("organisation", "word", Wording.Same("word"), ["red", "green"], _ => "green"),
            DerivedAttribute.Words("organisation", "words", Wording.Same("words"), ["red", "green"], _ => ImmutableArray.Create("red")),
            DerivedAttribute.Reference("organisation", "reference", Wording.Same("reference"), "organisation", of => Named(of, "alfa")),
            DerivedAttribute.References("organisation", "references", Wording.Same("references"), "organisation", of => ImmutableArray.Create(Named(of, "alfa"), Named(of, "beta"))),
            DerivedAttribute.Word("organisation", "kind-of-town", Wording.Same("kind of town"), ["small", "big"], of => of.Element.Id == "alfa" ? "small" : "big"),
            DerivedAttribute.Text("organisation", "nothing", Wording.Same("nothing"), _ => DerivedValue.None),
        ];

        var result = Judge(Requires(condition.Replace("Text:", "text:", StringComparison.Ordinal)), Structure, attributes);

        result.Charters[0].Charter.Attributes.Should().Contain(a => a.Name == type);
        (result.Diagnostics.Length, result.Verdict).Should().Be((0, Verdict.Compliant), Told(result, Language.English));
    }

    public static TheoryData<string, DerivedAttribute> Wrong => new()
    {
        { "*\"blue\" is none of its words: red, green*", DerivedAttribute.Word("organisation", "a", Wording.Same("a"), ["red", "green"], _ => "blue") },
        { "*is no body of the structure*", DerivedAttribute.Reference("organisation", "a", Wording.Same("a"), "body", of => of.Element) },
        { "*is no organisation of the structure*", DerivedAttribute.Reference("organisation", "a", Wording.Same("a"), "organisation", _ => Model.Structure.Parse(Structure).OrThrow().Elements[1]) },
        { "*null*", DerivedAttribute.Text("organisation", "a", Wording.Same("a"), _ => (string)null!) },
        { "*not initialized*", DerivedAttribute.Words("organisation", "a", Wording.Same("a"), ["red"], _ => default(ImmutableArray<string>)) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Delegate_ThatAnswersWithWhatTheAttributeCannotBe_IsTheCallersFault(string message, DerivedAttribute attribute)
    {
        var rules = Load(Requires(attribute.Type.IsSet ? "a: { includes: red }" : attribute.Type.Words.IsEmpty ? "a: none" : "a: red"), attribute);

        rules.Invoking(r => r.Evaluate(Model.Structure.Parse(Structure).OrThrow())).Should().Throw<DerivationException>().WithMessage(message);
    }

    [Fact]
    public void Declaration_ThatWillNotDo_IsRefusedAtOnce()
    {
        static Func<DerivedAttribute> With(string sort, string name) => () => DerivedAttribute.Number(sort, name, Wording.Same("x"), _ => 1);

        With("organization", "population").Should().Throw<ArgumentException>().WithMessage("*\"organization\"*Did you mean \"organisation\"?*");
        With("year", "population").Should().Throw<ArgumentException>();
        With("organisation", "name").Should().Throw<ArgumentException>().WithMessage("*already*");
        With("organisation", "exactly").Should().Throw<ArgumentException>().WithMessage("*word of the language*");
        With("organisation", "Folk mängd").Should().Throw<ArgumentException>().WithMessage("*lower-case*");
        var twice = () => RuleSet.Parse(LargeOnesHaveTwo, options: new LoadOptions { Attributes = [Population, Population] });
        twice.Should().Throw<ArgumentException>().WithMessage("*organisation.population*twice*");
    }

    [Theory]
    [InlineData(Language.English, "| `population` | organisation | number | the program | people on the first of January \\| in thousands |", "| `town` | organisation | several: `small` `big` | the file, under `facts` | town |")]
    [InlineData(Language.Swedish, "| `population` | part | tal | programmet | invånare den första januari |", "| `town` | part | flera: `small` `big` | filen, under `facts` | town |")]
    public void Reference_OfARuleSet_HasItBesideTheFactsOfTheCharter(Language language, string attribute, string fact)
    {
        var charter = LargeOnesHaveTwo.Replace("rules:", "facts: { organisation: { town: { set-of: [small, big] } } }\nrules:", StringComparison.Ordinal);
        var population = Population with { Meaning = new("invånare den första januari", "people on the first of January | in thousands") };
        using var page = new StringWriter();

        AttributeReferenceWriter.Write(RuleSet.Combine(Load(charter, population), RuleSet.Load(BuiltInCharters.Vastmanland2017).OrThrow()), language, page);

        page.ToString().Should().Contain(attribute + "\n").And.Contain(fact + "\n").And.Contain(language == Language.Swedish ? "\nInga.\n" : "\nNone.\n");
    }

    [Fact]
    public void Evaluate_FromSixteenThreads_GivesTheSameEachTime()
    {
        var rules = Load(LargeOnesHaveTwo, Population);
        var expected = Repeatedly.Describe(rules.Evaluate(Model.Structure.Parse(Structure).OrThrow()));
        var structure = Model.Structure.Parse(Structure).OrThrow();

        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 16 }, _ => Repeatedly.Describe(rules.Evaluate(structure)).Should().Be(expected));
    }

    [Fact]
    public void Sieve_OfARuleThatCountsByIt_LetsThroughWhatTheJudgeWould()
    {
        var charter = Charter("""
            - { id: big, cite: "1", says: x, in: samrad, must: { seats: { at-least: 1, represents: { population: { at-least: 50000 } } } } }
            - { id: small, cite: "2", says: x, in: samrad, must: { seats: { at-most: 1, represents: { population: { at-most: 10000 } } } } }
            """);

        var result = Judge(charter, Structure, Population);

        result.Rules.Select(r => (r.Rule.Id, r.Outcome)).Should().Equal(("big", Outcome.Satisfied), ("small", Outcome.Undetermined));
    }

    private static string Requires(string condition) => Charter("- { id: rule, cite: \"1\", says: x, each: municipality, must: { " + condition + " } }");

    private static string Charter(string rules) => """
        charter: test
        language: 1
        name: Test
        sources: { paper: { title: Paper } }
        words:
          samrad: { kind-of: body }
          alfa: { is: municipality }
          beta: { is: municipality }
          gamma: { is: municipality }
        rules:

        """ + rules + "\n";

    private static RuleSet Load(string charter, params DerivedAttribute[] attributes) => RuleSet.Parse(charter, options: new LoadOptions { Attributes = [.. attributes] }).OrThrow();

    private static EvaluationResult Judge(string charter, string structure, params DerivedAttribute[] attributes) =>
        Repeatedly.Evaluate(Load(charter, attributes), Model.Structure.Parse(structure).OrThrow());

    private static string Told(EvaluationResult result, Language language)
    {
        using var text = new StringWriter { NewLine = "\n" };
        TextReportWriter.Write(new Report([result], language), text, new TextOptions { Width = 1000 });
        return text.ToString();
    }
}
