using FluentAssertions;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;
using Samverkan.Model;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Testing;

/// <summary>Gives structures their <c>Should()</c>.</summary>
public static class StructureAssertionsExtensions
{
    /// <summary>What can be asserted of a structure.</summary>
    /// <param name="structure">The structure.</param>
    public static StructureAssertions Should(this Structure structure) => new(structure);
}

/// <summary>What can be asserted of a structure with FluentAssertions.</summary>
public sealed class StructureAssertions : ReferenceTypeAssertions<Structure, StructureAssertions>
{
    internal StructureAssertions(Structure structure)
        : base(structure)
    {
    }

    /// <inheritdoc/>
    protected override string Identifier => "structure";

    /// <summary>Asserts that it complies with every charter of a rule set, with nothing left undetermined.</summary>
    /// <param name="rules">The rules to hold it to.</param>
    /// <param name="because">Why it should, as the end of a sentence.</param>
    /// <param name="becauseArgs">Values to put into <paramref name="because"/>.</param>
    public AndWhichConstraint<StructureAssertions, EvaluationResult> ComplyWith(RuleSet rules, string because = "", params object[] becauseArgs) =>
        ComplyWith(rules, ComplianceOptions.Default, because, becauseArgs);

    /// <summary>Asserts that it complies with a shipped charter, with nothing left undetermined.</summary>
    /// <param name="charter">One of <see cref="BuiltInCharters"/>.</param>
    /// <param name="because">Why it should, as the end of a sentence.</param>
    /// <param name="becauseArgs">Values to put into <paramref name="because"/>.</param>
    public AndWhichConstraint<StructureAssertions, EvaluationResult> ComplyWith(BuiltInCharter charter, string because = "", params object[] becauseArgs) =>
        ComplyWith(RuleSet.Load(charter).OrThrow(), because, becauseArgs);

    /// <summary>Asserts that it complies with every charter of a rule set.</summary>
    /// <param name="rules">The rules to hold it to.</param>
    /// <param name="options">The day, and what else to ask for.</param>
    /// <param name="because">Why it should, as the end of a sentence.</param>
    /// <param name="becauseArgs">Values to put into <paramref name="because"/>.</param>
    public AndWhichConstraint<StructureAssertions, EvaluationResult> ComplyWith(RuleSet rules, ComplianceOptions options, string because = "", params object[] becauseArgs)
    {
        var result = Compliance.Evaluate(Subject, rules, options);
        var complaint = Compliance.Complaint(result, options);
        Execute.Assertion
            .ForCondition(complaint is null)
            .BecauseOf(because, becauseArgs)
            .FailWith("Expected {context:structure} to comply{reason}, but:\n\n{0}", new Verbatim(complaint ?? ""));
        return new(this, result);
    }

    /// <summary>Asserts that it breaks a rule: a <c>must</c> or a <c>should</c> that does not hold for some subject.</summary>
    /// <param name="rules">The rules to judge it by.</param>
    /// <param name="rule">The rule's id.</param>
    /// <param name="because">Why it should, as the end of a sentence.</param>
    /// <param name="becauseArgs">Values to put into <paramref name="because"/>.</param>
    public AndWhichConstraint<StructureAssertions, Finding> Violate(RuleSet rules, string rule, string because = "", params object[] becauseArgs)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var result = Compliance.Evaluate(Subject, rules, null);
        var found = result.Findings.Where(f => f.Outcome == Outcome.Violated && f.Rule.Id == rule).ToList();
        Execute.Assertion
            .ForCondition(rules.Charters.Any(c => c.Rules.Any(r => r.Id == rule)))
            .FailWith("No charter of the rule set has a rule {0}.", rule)
            .Then
            .ForCondition(found.Count > 0)
            .BecauseOf(because, becauseArgs)
            .FailWith("Expected {context:structure} to violate {0}{reason}, but it is {1}.", rule, new Verbatim(string.Join(", ", result.Rules.Where(r => r.Rule.Id == rule).Select(r => r.Outcome))));
        return new(this, found);
    }

    // A text that stands in the message as it is, without quotes or escapes.
    private sealed class Verbatim(string text)
    {
        public override string ToString() => text;
    }
}
