namespace Samverkan.Model.Reading;

/// <summary>How much a file may ask of the reader. Files are untrusted; past a limit there is a diagnostic, not an exhausted machine.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits used when nothing else is asked for.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Bytes in one file, and characters in its values, with what aliases stand for counted each time; 64 MiB unless told.</summary>
    public long MaxBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Characters in one key or value; 10,000 unless told.</summary>
    public int MaxTextLength { get; init; } = 10_000;

    /// <summary>How deep values may nest; 64 unless told.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Values in one file, with what aliases stand for counted each time; 8 million unless told.</summary>
    public int MaxNodes { get; init; } = 8_000_000;

    /// <summary>Aliases in one file; 10,000 unless told.</summary>
    public int MaxAliases { get; init; } = 10_000;

    /// <summary>Calendar years that the events of one structure may cover, as rules about each year or month judge every one of them; 200 unless told.</summary>
    public int MaxYears { get; init; } = 200;

    /// <summary>Ends reading from outside.</summary>
    internal CancellationToken Cancellation { get; init; }

    /// <summary>Things in one structure, after <c>each</c> has been expanded, and values that are told of them; 2 million unless told.</summary>
    public int MaxElements { get; init; } = 2_000_000;

    /// <summary>These limits, or the usual ones, with a way to end reading.</summary>
    internal static ReadLimits With(ReadLimits? limits, CancellationToken cancellation) =>
        cancellation.CanBeCanceled ? (limits ?? Default) with { Cancellation = cancellation } : limits ?? Default;
}
