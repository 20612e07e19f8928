using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules.Cases;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Statements;

namespace Samverkan.Rules.Linting;

/// <summary>Looks a charter over for what can be read and is still hardly meant: a condition that nothing fulfils, a rule that another one already says, two rules that cannot both hold, a text that is missing.</summary>
public static class CharterLinter
{
    /// <summary>The codes of all that is found, in the order of the alphabet.</summary>
    internal static ImmutableArray<string> Codes { get; } =
    [
        "charter/body-not-required", "lint/cannot-both-hold", "lint/cannot-hold", "lint/homeless-statement", "lint/missing-text", "lint/never-matches", "lint/no-case", "lint/no-statements",
        "lint/statement-twice", "lint/subsumed", "lint/unknown-statement",
    ];

    /// <summary>What is doubtful in the charters of a rule set, charter by charter, by place. What is found is certain; what is not found may still be wrong.</summary>
    /// <param name="rules">The charters.</param>
    /// <returns>Warnings, with codes that begin with <c>lint/</c>; none where there is nothing to say.</returns>
    public static ImmutableArray<Diagnostic> Lint(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return [.. rules.Charters.SelectMany(c => c.Warnings.Concat(Lint(c)).OrderBy(d => d.Span.Start))];
    }

    /// <summary>What is doubtful in the charter by itself.</summary>
    internal static IEnumerable<Diagnostic> Lint(Charter charter) => [.. new TextLint(charter).Run(), .. new RuleLint(charter).Run()];

    /// <summary>What is doubtful in the way a charter and the inventory of its statements fit.</summary>
    internal static IEnumerable<Diagnostic> Lint(Charter charter, Inventory inventory) => new StatementLint(charter, inventory).Run();

    /// <summary>What the charter's own tests do not show of its rules.</summary>
    internal static IEnumerable<Diagnostic> Lint(CasesResult cases) =>
        from rule in cases.Coverage
        let lacking = rule.NotSeen.ToList()
        where lacking.Count > 0
        select RulesDiagnostics.NoCase(rule.Rule.Span, rule.Rule.Id, string.Join(" eller ", lacking), string.Join(" or ", lacking));
}
