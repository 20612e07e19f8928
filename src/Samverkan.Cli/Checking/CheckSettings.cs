using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Cli.Checking;

/// <summary>What makes a check fail.</summary>
internal enum FailOn
{
    Violation,
    Departure,
    Undetermined,
    Never,
}

/// <summary>All that a check is told, by options and by a configuration file; nothing of it has been looked at yet.</summary>
internal sealed record CheckSettings
{
    public required ImmutableArray<string> Structures { get; init; }

    public required ImmutableArray<string> Charters { get; init; }

    /// <summary>Ids of sources; null for all but superseded ones.</summary>
    public ImmutableArray<string>? Sources { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>Files of waivers.</summary>
    public ImmutableArray<string> Waivers { get; init; } = [];

    /// <summary>The file with what is known; null where everything counts.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether what is found becomes a new baseline, in place of a report and a verdict.</summary>
    public bool WritesBaseline { get; init; }

    /// <summary>Where a new baseline goes; the standard output where null.</summary>
    public string? BaselineTo { get; init; }

    public required ImmutableArray<string> Formats { get; init; }

    public Language Language { get; init; }

    public FailOn FailOn { get; init; }

    /// <summary>Whether inputs that cannot be used, and an empty input, are told in their place and no failure.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>What messages call the standard input.</summary>
    public string StandardInputName { get; init; } = "stdin";

    /// <summary>Whether those who hold seats are told as placeholders.</summary>
    public bool Redact { get; init; }

    /// <summary>How many findings one structure may have.</summary>
    public int MaxFindings { get; init; } = EvaluationOptions.Default.MaxFindings;

    /// <summary>How many structures to work on at a time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}
