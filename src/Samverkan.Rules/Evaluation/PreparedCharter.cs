using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>A structure laid under a charter on one day, kept for as long as the structure is, so that a structure judged again need not be laid anew.</summary>
internal sealed class PreparedCharter
{
    // Of one structure; more charters and days than these are laid anew each time.
    private const int Kept = 8;

    private static readonly ConditionalWeakTable<Structure, Shelf> Shelves = [];

    private readonly CharterEvaluator _evaluator;

    private PreparedCharter(Charter charter, Structure structure, DateOnly day)
    {
        var bag = new DiagnosticBag();
        Day = day;
        Ground = new Ground(structure, charter, day, bag);
        Found = bag.Sorted();
        bag.AddRange(structure.Warnings);
        Diagnostics = bag.Sorted();
        HasErrors = bag.HasErrors;
        _evaluator = new CharterEvaluator(Ground, null);
    }

    public Ground Ground { get; }

    public DateOnly Day { get; }

    /// <summary>What was found wrong or doubtful when structure and charter met.</summary>
    public ImmutableArray<Diagnostic> Found { get; }

    /// <summary>The same together with what reading the structure found.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public bool HasErrors { get; }

    public static PreparedCharter Of(Charter charter, Structure structure, DateOnly day)
    {
        var shelf = Shelves.GetValue(structure, static _ => new Shelf());
        foreach (var prepared in shelf.Prepared)
        {
            if (ReferenceEquals(prepared.Ground.Charter, charter) && prepared.Day == day)
            {
                return prepared;
            }
        }

        var made = new PreparedCharter(charter, structure, day);
        var kept = shelf.Prepared;
        shelf.Prepared = [made, .. kept.AsSpan(0, Math.Min(kept.Length, Kept - 1))];
        return made;
    }

    /// <summary>The evaluator for all sources, or for those asked for.</summary>
    public CharterEvaluator For(ImmutableArray<string>? sources) => sources is null ? _evaluator : new CharterEvaluator(Ground, sources);

    private sealed class Shelf
    {
        // Replaced as a whole; of two threads at once the later one's stays.
        public PreparedCharter[] Prepared { get; set; } = [];
    }
}
