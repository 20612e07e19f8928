using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Testing;

/// <summary>What a test asks of a structure.</summary>
public sealed record ComplianceOptions
{
    /// <summary>The structure's own day, every source that is not superseded, nothing left undetermined, told in Swedish.</summary>
    public static ComplianceOptions Default { get; } = new();

    /// <summary>The day to judge as of; the structure's own where null.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The sources to judge by, by their ids in the charter; where null, all but superseded ones.</summary>
    public ImmutableArray<string>? Sources { get; init; }

    /// <summary>Whether a structure passes that breaks no rule but leaves some that cannot be told.</summary>
    public bool AllowUndetermined { get; init; }

    /// <summary>The language of the message when the test fails.</summary>
    public Language Language { get; init; } = Language.Swedish;

    internal EvaluationOptions ToEvaluation() => new() { AsOf = AsOf, Sources = Sources };
}
