using System.Collections.Immutable;
using Samverkan.Rules.Baselines;
using Samverkan.Rules.Waivers;

namespace Samverkan.Rules.Evaluation;

/// <summary>How to judge.</summary>
public sealed record EvaluationOptions
{
    /// <summary>What structure and charters say.</summary>
    public static EvaluationOptions Default { get; } = new();

    /// <summary>The day to judge as of; the structure's own where null.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The sources to judge by, by their ids in the charter; where null, all but superseded ones.</summary>
    public ImmutableArray<string>? Sources { get; init; }

    /// <summary>How many findings there may be in one structure; 100,000 unless told. Past it there is a diagnostic and no result.</summary>
    public int MaxFindings { get; init; } = 100_000;

    /// <summary>Decisions that certain rules need not be kept; none where null.</summary>
    public WaiverSet? Waivers { get; init; }

    /// <summary>The findings that are known already; where null, none is told from the others.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Is told after each rule how far the evaluation has come, on the thread that evaluates; nobody where null. It changes nothing of the result.</summary>
    public IProgress<EvaluationProgress>? Progress { get; init; }

    /// <summary>The rules to judge by, by id; all where null. Rules that override them still do.</summary>
    internal ImmutableHashSet<string>? Rules { get; init; }
}
