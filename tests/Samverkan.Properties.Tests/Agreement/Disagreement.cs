namespace Samverkan.Properties.Tests.Agreement;

/// <summary>Something the two evaluators see differently.</summary>
/// <param name="What">What sort of thing: subjects, outcome, reason, use, missing (they name other missing facts), found (they count otherwise).</param>
/// <param name="Rule">The rule.</param>
/// <param name="Where">The subject and its body.</param>
/// <param name="Theirs">What the evaluator says.</param>
/// <param name="Ours">What the reference says.</param>
internal sealed record Disagreement(string What, string Rule, string Where, string Theirs, string Ours)
{
    public override string ToString() => $"{What} of {Rule} for {Where}: the evaluator says {Theirs}, the reference {Ours}";
}
