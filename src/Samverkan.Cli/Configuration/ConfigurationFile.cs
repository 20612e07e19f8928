using System.Collections.Immutable;

namespace Samverkan.Cli.Configuration;

/// <summary>What a configuration file says; its paths are those of the working folder. Null where it says nothing.</summary>
internal sealed record ConfigurationFile
{
    /// <summary>What it is called where it lies.</summary>
    public const string Name = "samverkan.yaml";

    public ImmutableArray<string>? Structures { get; init; }

    public ImmutableArray<string>? Charters { get; init; }

    public ImmutableArray<string>? Sources { get; init; }

    public DateOnly? AsOf { get; init; }

    public ImmutableArray<string>? Waivers { get; init; }

    public string? Baseline { get; init; }

    public ImmutableArray<string>? Formats { get; init; }

    public string? Redact { get; init; }

    public string? FailOn { get; init; }

    public string? Lang { get; init; }
}
