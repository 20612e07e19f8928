using System.Collections.Immutable;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Properties.Tests.Reference;

/// <summary>What can be said of a condition and, where it cannot be told, what it would take to tell.</summary>
internal sealed record Answer(Say Is, ImmutableHashSet<MissingFact> Lacks)
{
    public static Answer Yes { get; } = new(Say.Yes, []);

    public static Answer No { get; } = new(Say.No, []);

    public static Answer Nothing { get; } = new(Say.Nothing, []);

    public static Answer Maybe(params IEnumerable<MissingFact> lacks) => new(Say.Maybe, [.. lacks]);

    public static Answer Of(bool holds) => holds ? Yes : No;

    public static Answer Not(Answer answer) => answer.Is switch
    {
        Say.Yes => No,
        Say.No => Yes,
        _ => answer,
    };

    /// <summary>All of them, of those that have anything to judge.</summary>
    public static Answer All(IEnumerable<Answer> answers)
    {
        var all = answers.ToList();
        var judged = all.FindAll(a => a.Is != Say.Nothing);
        return all.Count > 0 && judged.Count == 0 ? Nothing
            : judged.Exists(a => a.Is == Say.No) ? No
            : judged.Exists(a => a.Is == Say.Maybe) ? Maybe(judged.SelectMany(a => a.Lacks))
            : Yes;
    }

    /// <summary>At least one of them, of those that have anything to judge.</summary>
    public static Answer Any(IEnumerable<Answer> answers)
    {
        var all = answers.ToList();
        var judged = all.FindAll(a => a.Is != Say.Nothing);
        return all.Count > 0 && judged.Count == 0 ? Nothing
            : judged.Exists(a => a.Is == Say.Yes) ? Yes
            : judged.Exists(a => a.Is == Say.Maybe) ? Maybe(judged.SelectMany(a => a.Lacks))
            : No;
    }
}
