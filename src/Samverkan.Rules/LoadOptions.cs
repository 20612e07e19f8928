using System.Collections.Immutable;
using Samverkan.Model.Reading;
using Samverkan.Rules.Attributes;

namespace Samverkan.Rules;

/// <summary>How to read charters.</summary>
public sealed record LoadOptions
{
    /// <summary>The usual limits, and no attributes beside those of the vocabulary and the charter.</summary>
    public static LoadOptions Default { get; } = new();

    /// <summary>How much a charter may ask for.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>Attributes that the program works out and rules may name.</summary>
    public ImmutableArray<DerivedAttribute> Attributes { get; init => field = value.IsDefault ? [] : value; } = [];

    // Two of one name would be a fault of the caller's.
    internal LoadOptions Checked()
    {
        var twice = Attributes.GroupBy(a => a.ToString(), StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key;
        return twice is null ? this : throw new ArgumentException($"The attribute {twice} is registered twice.");
    }
}
