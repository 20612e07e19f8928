using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Statements;

/// <summary>A normative statement of a source, in one line of our own words.</summary>
internal sealed record Statement(string Id, string Cite, string Force, string Decidable, Wording Says, TextRange Range);

/// <summary>Every normative statement of a charter's sources.</summary>
internal sealed record Inventory(string Of, ImmutableArray<Statement> Statements, SourceText Source)
{
    public static Inventory? Read(SourceText source, DiagnosticBag bag) =>
        DocumentLoader.Load(source, "statements-of", ReadLimits.Default, bag) is { } root ? new InventoryReader(source, bag).Read(root) : null;
}

/// <summary>The account of a charter: where each statement of its sources has its home.</summary>
/// <param name="Carried">By a <c>must</c> or a <c>should</c>.</param>
/// <param name="Permissions">By a <c>may</c> and nothing stronger.</param>
/// <param name="Open">By an <c>unsettled</c> and nothing else.</param>
/// <param name="Unchecked">By no rule, with a reason.</param>
/// <param name="Homeless">Nowhere.</param>
/// <param name="Unknown">Ids that rules or reasons name and the inventory lacks.</param>
/// <param name="Twice">Both carried by a rule and unchecked.</param>
internal sealed record Account(
    ImmutableArray<Statement> Carried, ImmutableArray<Statement> Permissions, ImmutableArray<Statement> Open, ImmutableArray<Statement> Unchecked,
    ImmutableArray<Statement> Homeless, ImmutableArray<string> Unknown, ImmutableArray<Statement> Twice)
{
    public static Account Of(Charter charter, Inventory inventory)
    {
        var byForce = charter.Rules.SelectMany(r => r.Statements.Select(s => (s, r.Force))).ToLookup(x => x.s, x => x.Force, StringComparer.Ordinal);
        var without = charter.Unchecked.SelectMany(u => u.Statements).ToHashSet(StringComparer.Ordinal);
        var known = inventory.Statements.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Statement> Where(Func<Statement, bool> holds) => [.. inventory.Statements.Where(holds)];
        bool Binding(Statement s) => byForce[s.Id].Any(f => f is Force.Must or Force.Should);
        bool Permitted(Statement s) => !Binding(s) && byForce[s.Id].Contains(Force.May);
        bool Asked(Statement s) => !Binding(s) && !Permitted(s) && byForce[s.Id].Contains(Force.Unsettled);
        return new(
            Where(Binding), Where(Permitted), Where(Asked), Where(s => !byForce[s.Id].Any() && without.Contains(s.Id)),
            Where(s => !byForce[s.Id].Any() && !without.Contains(s.Id)),
            [.. byForce.Select(g => g.Key).Concat(without).Where(id => !known.Contains(id)).Distinct().Order(StringComparer.Ordinal)],
            Where(s => byForce[s.Id].Any() && without.Contains(s.Id)));
    }
}
