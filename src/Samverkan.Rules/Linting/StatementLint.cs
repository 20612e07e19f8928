using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Statements;

namespace Samverkan.Rules.Linting;

/// <summary>Holds a charter to the inventory of its statements: each has its place, and only one. Lives for one charter.</summary>
internal sealed class StatementLint(Charter charter, Inventory inventory)
{
    private readonly HashSet<string> _known = [.. inventory.Statements.Select(s => s.Id)];

    public IEnumerable<Diagnostic> Run()
    {
        var found = new List<Diagnostic>();
        var carried = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var rule in charter.Rules)
        {
            var here = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
            foreach (var (statement, at) in rule.Statements.Zip(rule.StatementsAt))
            {
                Look(found, statement, At(at.Range), here);
                carried.TryAdd(statement, At(at.Range));
            }
        }

        // Why something is unchecked is said once, and of what no rule carries.
        foreach (var (statement, at) in charter.Unchecked.SelectMany(u => u.Statements.Zip(u.StatementsAt)))
        {
            Look(found, statement, At(at.Range), carried);
        }

        found.AddRange(inventory.Statements.Where(s => !carried.ContainsKey(s.Id)).Select(s => RulesDiagnostics.HomelessStatement(inventory.Source.SpanOf(s.Range), s.Id)));
        return found;
    }

    private void Look(List<Diagnostic> found, string statement, SourceSpan at, Dictionary<string, SourceSpan> named)
    {
        if (!_known.Contains(statement))
        {
            found.Add(RulesDiagnostics.UnknownStatement(at, statement, DidYouMean.Suggest(statement, _known)));
        }

        if (!named.TryAdd(statement, at))
        {
            found.Add(RulesDiagnostics.StatementTwice(at, statement, named[statement]));
        }
    }

    private SourceSpan At(TextRange range) => charter.Source.SpanOf(range);
}
