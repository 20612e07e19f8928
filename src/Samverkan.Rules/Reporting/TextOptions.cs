namespace Samverkan.Rules.Reporting;

/// <summary>How a text report looks.</summary>
public sealed record TextOptions
{
    /// <summary>Eighty columns, no colours.</summary>
    public static TextOptions Default { get; } = new();

    /// <summary>Columns to stay within; 80 unless told. Words and places are never broken.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether to use ANSI colours.</summary>
    public bool Colours { get; init; }
}
