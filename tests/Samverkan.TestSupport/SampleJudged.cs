using FluentAssertions;
using Samverkan.Model;
using Samverkan.Rules.Cases;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.RuleSets;

namespace Samverkan.TestSupport;

/// <summary>What a sample came to, told as its readers see it: outcomes in a word, subjects and things by their English names.</summary>
public sealed class SampleJudged
{
    internal SampleJudged(EvaluationResult result) => Result = result;

    /// <summary>Everything that came of it.</summary>
    public EvaluationResult Result { get; }

    /// <summary>What a rule came to, in the words of cases files: <c>satisfied</c>, <c>violated</c>, <c>outside-the-rule</c> …</summary>
    public string this[string rule] => CaseWords.Of(Whole(rule));

    /// <summary>The rules that are violated or departed from, in the order of the charters.</summary>
    public IEnumerable<string> Broken => Sound.Rules.Where(r => r.Outcome == Outcome.Violated).Select(r => r.Rule.Id);

    /// <summary>The rules that cannot be told, in the order of the charters.</summary>
    public IEnumerable<string> Untold => Sound.Rules
        .Where(r => r.Outcome == Outcome.Undetermined && r.Rule.Force is Force.Must or Force.Should)
        .Select(r => r.Rule.Id);

    /// <summary>What a rule came to as a whole.</summary>
    public RuleResult Whole(string rule) => Sound.Rules.Single(r => r.Rule.Id == rule);

    /// <summary>The findings of a rule.</summary>
    public IReadOnlyList<Finding> Findings(string rule) => [.. Sound.Findings.Where(f => f.Rule.Id == rule)];

    /// <summary>What the findings of a rule are about, by name.</summary>
    public IEnumerable<string> Subjects(string rule) => Findings(rule).Select(f => f.SubjectName(Language.English));

    /// <summary>What a rule was judged for, finding or not, by id.</summary>
    public IEnumerable<string> JudgedFor(string rule) => Whole(rule).Judgements.Select(j => j.Subject?.FullId ?? j.Subject?.Sort.Name).OfType<string>();

    /// <summary>What the findings of a rule found instead of what is required, clause by clause.</summary>
    public IEnumerable<string> Found(string rule) => Findings(rule).SelectMany(f => f.Clauses(Language.English)).Select(c => c.Found);

    /// <summary>The things that the findings of a rule counted, by name.</summary>
    public IEnumerable<string> Counted(string rule) => Findings(rule).SelectMany(f => f.Clauses(Language.English)).SelectMany(c => c.Names);

    /// <summary>The facts that a rule lacks, in words.</summary>
    public IEnumerable<string> Missing(string rule) => Findings(rule).SelectMany(f => f.Missing.Select(m => f.Describe(m, Language.English))).Distinct();

    /// <summary>What the findings of a rule are called in reports.</summary>
    public IEnumerable<string> Labels(string rule) => Findings(rule).Select(f => f.Label(Language.English)).Distinct();

    /// <summary>The text report, on lines that are never broken.</summary>
    public string Report(Language language = Language.English)
    {
        using var text = new StringWriter { NewLine = "\n" };
        TextReportWriter.Write(new Report([Sound], language), text, new TextOptions { Width = 1000 });
        return text.ToString();
    }

    private EvaluationResult Sound
    {
        get
        {
            Result.Succeeded.Should().BeTrue("the sample can be judged, but: {0}", string.Join("; ", Result.Diagnostics));
            return Result;
        }
    }
}
