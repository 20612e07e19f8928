using System.Text;
using Samverkan.Model;
using Samverkan.Rules.Baselines;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Tests.Waivers;
using Samverkan.Rules.Waivers;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

/// <summary>What an HTML report tells; how it looks and reads is seen in a browser.</summary>
public sealed class HtmlReportWriterTests
{
    private const string Waivers = """
        waivers-of: ostergotland-2019
        waivers:
        - rule: one-seat-for-each-side
          subject: kinda
          reason: { sv: Kommunen saknar opposition i styrelsen., en: The municipality has no opposition on its board. }
          decided-by: { sv: Regionfullmäktige, en: The regional assembly }
          decision: RF 2019/12
          until: 2020-12-31
        """;

    [Fact]
    public void Write_Waived_CompliesAndSaysByWhoseDecision()
    {
        var html = Written(Judge(new EvaluationOptions { Waivers = WaiverSet.Parse(Waivers).OrThrow() }));

        html.Should().Contain("The structure complies, with what is waived")
            .And.Contain("The regional assembly").And.Contain("RF 2019/12").And.Contain("The municipality has no opposition on its board.")
            .And.Contain("<td class=\"waived\">").And.NotContain("<td class=\"violated\">");
    }

    [Fact]
    public void Write_KnownFromABaseline_SaysSo()
    {
        var known = Baseline.Of(Judge(EvaluationOptions.Default));

        Written(Judge(new EvaluationOptions { Baseline = known })).Should().Contain("violation, known").And.Contain("1 known, 0 new, 0 solved");
    }

    [Fact]
    public void Write_SomebodyLacking_IsAGapInTheStructure() =>
        Written(Judge(EvaluationOptions.Default)).Should().Contain("missing: 1 seat that was added by no body and is on the opposition side");

    [Fact]
    public void Write_BodyLacking_IsAGapInTheStructure() =>
        Written(Council.Judge()).Should().Contain("A body is missing").And.Contain("missing: 1 body of kind council");

    private static EvaluationResult Judge(EvaluationOptions options) => RuleSet.Load(BuiltInCharters.Ostergotland2019).OrThrow()
        .Evaluate(Structure.Load(RepositoryRoot.Path("samples", "ostergotland-2019", "missing-opposition.structure.yaml")).OrThrow(), options);

    private static string Written(EvaluationResult result)
    {
        using var stream = new MemoryStream();
        HtmlReportWriter.Write(new Report([result], Language.English), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
