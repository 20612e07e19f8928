using FluentAssertions;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.TestSupport;

/// <summary>What a rule came to, with the assertions tests make about it.</summary>
public sealed class RuleJudged
{
    private readonly EvaluationResult _whole;

    internal RuleJudged(EvaluationResult whole, RuleResult result) => (_whole, Result) = (whole, result);

    /// <summary>What it came to.</summary>
    public RuleResult Result { get; }

    /// <summary>The missing facts, as <c>alfa.side</c>: the thing by its id or sort, and the attribute.</summary>
    public IEnumerable<string> Missing => Result.Judgements.SelectMany(j => j.Missing).Select(m => $"{Name(m.Of)}.{m.Attribute?.Name ?? "count"}").Distinct();

    /// <summary>The subjects judged to be something, by id.</summary>
    public IEnumerable<string> Subjects(Outcome outcome) => Result.Judgements.Where(j => j.Outcome == outcome && j.Subject is not null).Select(j => Name(j.Subject!));

    /// <summary>Asserts what it came to as a whole.</summary>
    public RuleJudged ShouldBe(Outcome outcome)
    {
        Result.Outcome.Should().Be(outcome, "{0}", Why());
        return this;
    }

    /// <summary>Asserts that it is not applicable, and why.</summary>
    public RuleJudged ShouldNotApply(Reason reason)
    {
        (Result.Outcome, Result.Reason).Should().Be((Outcome.NotApplicable, reason), "{0}", Why());
        return this;
    }

    /// <summary>Asserts what came of a permission or an open question.</summary>
    public RuleJudged ShouldBe(Use use)
    {
        Result.Use.Should().Be(use, "{0}", Why());
        return this;
    }

    /// <summary>Asserts what it came to for one thing.</summary>
    public RuleJudged For(string subject, Outcome outcome)
    {
        Result.Judgements.Where(j => j.Subject is not null && Name(j.Subject) == subject).Select(j => j.Outcome).Should().Equal([outcome], "{0}", Why());
        return this;
    }

    /// <summary>Asserts exactly which facts are missing.</summary>
    public RuleJudged ShouldMiss(params string[] facts)
    {
        Missing.Should().BeEquivalentTo(facts, "{0}", Why());
        return this;
    }

    private string Why() => string.Join("; ", Result.Judgements.Select(j =>
        $"{(j.Subject is null ? "nothing" : Name(j.Subject))}: {j.Outcome} {j.Reason} {j.Use} missing [{string.Join(", ", j.Missing.Select(m => Name(m.Of) + "." + m.Attribute?.Name))}]"))
        + (_whole.Diagnostics.IsEmpty ? "" : " | " + string.Join("; ", _whole.Diagnostics));

    private static string Name(Element element) => element.FullId ?? element.Sort.Name;
}
