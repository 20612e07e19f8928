using System.Collections.Immutable;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Something a rule is about in a structure.</summary>
/// <param name="Candidate">The thing, its body and its days.</param>
/// <param name="Reach">Whether the rule reaches it, special cases left out; false where a special case takes its place.</param>
/// <param name="OverriddenBy">The special case that may take the rule's place.</param>
internal readonly record struct PreparedCandidate(Candidate Candidate, Truth Reach, Rule? OverriddenBy);

/// <summary>A rule with everything that it is about in one structure on one day. Immutable.</summary>
internal sealed class PreparedRule
{
    private Sieve? _sieve;
    private bool _wasJudged;

    public PreparedRule(Rule rule, ImmutableArray<Rule> specials, ImmutableArray<PreparedCandidate> candidates, RuleResult? nothing)
    {
        Rule = rule;
        Specials = specials;
        Candidates = candidates;
        Nothing = nothing;
    }

    public Rule Rule { get; }

    /// <summary>The rules that are special cases of it.</summary>
    public ImmutableArray<Rule> Specials { get; }

    /// <summary>What it is about, in the order of the structure.</summary>
    public ImmutableArray<PreparedCandidate> Candidates { get; }

    /// <summary>Whether it must be judged number by number of what the structure leaves free.</summary>
    public bool TriesNumbers { get; init; }

    /// <summary>What it comes to where it is about nothing; null otherwise.</summary>
    public RuleResult? Nothing { get; }

    /// <summary>The sieve for what plainly holds; null the first time, since most structures are judged only once.</summary>
    public Sieve? SieveFrom(SieveMaker maker)
    {
        if (_sieve is null && _wasJudged)
        {
            _sieve = maker.Make(this);
        }

        _wasJudged = true;
        return _sieve;
    }
}
