using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting.Explanations;
using Samverkan.Rules.RuleSets;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

public sealed class ExplainerTests
{
    public static TheoryData<string, string> Samples
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var file in Directory.EnumerateFiles(RepositoryRoot.Path("samples"), "*.structure.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var charter = Path.GetFileName(Path.GetDirectoryName(file))!;
                if (BuiltInCharters.Find(charter) is not null)
                {
                    all.Add(charter, Path.GetFileName(file)[..^".structure.yaml".Length]);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Of_EveryRuleOfASample_AgreesWithTheVerdict(string charter, string sample)
    {
        var result = Sample.Of(charter, sample).Judge().Result;
        foreach (var language in new[] { Language.Swedish, Language.English })
        {
            var explainer = new Explainer(result.Charters[0], language);
            foreach (var rule in result.Rules)
            {
                var explanation = explainer.Of(rule);

                explanation.Subjects.Select(s => s.Judgement).Should().Equal(rule.Judgements.Where(j => j.Subject is not null), (a, b) => ReferenceEquals(a, b), rule.Rule.Id);
                explanation.Subjects.Where(s => !AgreesWith(s)).Select(s => s.Name).Should().BeEmpty(rule.Rule.Id);
                (explanation.Subjects.IsEmpty ? explanation.Reason.Length > 0 : explanation.Reason.Length == 0).Should().BeTrue(rule.Rule.Id);
            }
        }
    }

    private static bool AgreesWith(SubjectExplanation subject)
    {
        var truths = subject.Steps.Where(s => !s.IsGuard).Select(s => s.Truth).ToList();
        return subject.Judgement switch
        {
            { Rule.Force: Force.Must or Force.Should, Outcome: Outcome.Satisfied } => truths.TrueForAll(t => t is Truth.True or Truth.Inapplicable),
            { Rule.Force: Force.Must or Force.Should, Outcome: Outcome.Violated } => truths.Contains(Truth.False),
            { Reason: Reason.ConditionFalse } => subject.Steps.Any(s => s.IsGuard && s.Truth is Truth.False or Truth.Inapplicable) && truths.Count == 0,
            { Outcome: Outcome.Undetermined } => !subject.Missing.IsEmpty || truths.Contains(Truth.Unknown),
            { Reason: not Reason.None } => subject.Reason.Length > 0,
            _ => true,
        };
    }
}
