using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;

namespace Samverkan.Testing;

/// <summary>Holds structures to charters in tests, whatever the test framework.</summary>
public static class Compliance
{
    /// <summary>Throws unless a structure complies with every charter of a rule set.</summary>
    /// <param name="structure">The structure.</param>
    /// <param name="rules">The rules to hold it to.</param>
    /// <param name="options">The day, and what else to ask for.</param>
    /// <returns>What it came to, for further looks.</returns>
    /// <exception cref="ComplianceException">It does not comply, it cannot be told, or it cannot be judged. The message is the report.</exception>
    public static EvaluationResult Verify(Structure structure, RuleSet rules, ComplianceOptions? options = null)
    {
        var result = Evaluate(structure, rules, options);
        return Complaint(result, options) is { } complaint ? throw new ComplianceException(complaint, result) : result;
    }

    /// <summary>Throws unless a structure complies with a shipped charter.</summary>
    /// <inheritdoc cref="Verify(Structure, RuleSet, ComplianceOptions?)" path="/exception"/>
    /// <param name="structure">The structure.</param>
    /// <param name="charter">One of <see cref="BuiltInCharters"/>.</param>
    /// <param name="options">The day, and what else to ask for.</param>
    /// <returns>What it came to, for further looks.</returns>
    public static EvaluationResult Verify(Structure structure, BuiltInCharter charter, ComplianceOptions? options = null) =>
        Verify(structure, RuleSet.Load(charter).OrThrow(), options);

    internal static EvaluationResult Evaluate(Structure structure, RuleSet rules, ComplianceOptions? options)
    {
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(rules);
        return rules.Evaluate(structure, (options ?? ComplianceOptions.Default).ToEvaluation());
    }

    // What speaks against it, as a report; null when nothing does.
    internal static string? Complaint(EvaluationResult result, ComplianceOptions? options)
    {
        var asked = options ?? ComplianceOptions.Default;
        if (!result.Succeeded)
        {
            return new InvalidInputException(result.Diagnostics).Message;
        }

        return result.Verdict == Verdict.Compliant || (result.Verdict == Verdict.Undetermined && asked.AllowUndetermined) ? null : Text(result, asked.Language);
    }

    internal static string Text(EvaluationResult result, Language language)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        TextReportWriter.Write(new Report([result], language), writer, new TextOptions { Width = 100 });
        return writer.ToString().TrimEnd();
    }
}
