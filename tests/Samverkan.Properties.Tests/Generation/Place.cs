using Samverkan.Model.Vocabulary;

namespace Samverkan.Properties.Tests.Generation;

/// <summary>What a condition is about, and what references in it may start from.</summary>
/// <param name="Sorts">The sorts of the thing.</param>
/// <param name="HasBody">Whether the rule has <c>in</c>.</param>
/// <param name="Depth">How deep it stands.</param>
internal sealed record Place(IReadOnlyList<Sort> Sorts, bool HasBody, int Depth = 0)
{
    /// <summary>What the rule is about.</summary>
    public IReadOnlyList<Sort> Subject { get; init; } = Sorts;

    /// <summary>Whether it picks the subject, which references then cannot start from.</summary>
    public bool IsPick { get; init; }

    /// <summary>Whether bounds from above are not allowed: in a permission.</summary>
    public bool NoCeiling { get; init; }

    /// <summary>Whether it stands directly under <c>any-of</c> or <c>none-of</c>.</summary>
    public bool IsAlternative { get; init; }

    public Place To(params IReadOnlyList<Sort> sorts) => this with { Sorts = sorts, Depth = Depth + 1, NoCeiling = false, IsAlternative = false };
}
