using System.Collections.Immutable;
using Samverkan.Model;

namespace Samverkan.Properties.Tests.Reference;

/// <summary>What is found of a list that a condition speaks of.</summary>
/// <param name="Fitting">The entries that are listed and fit for sure.</param>
/// <param name="Doubtful">The entries that are listed and of which it cannot be told.</param>
/// <param name="Count">How many fit, or how many different values they have.</param>
/// <param name="Base">How many a share is taken of; null where none is taken.</param>
/// <param name="Broken">The groups that surely break the bound, with how many are known to be in each; null where entries are not counted by group.</param>
internal sealed record Finds(
    ImmutableArray<Element> Fitting, ImmutableArray<Element> Doubtful, Number Count, Number? Base, ImmutableArray<(string Name, Number Count)>? Broken);

/// <summary>From so many to so many.</summary>
internal readonly record struct Number(Int128 Low, Int128 High)
{
    public override string ToString() => Low == High ? $"{Low}" : High >= Multiplicity.Unlimited ? $"{Low}.." : $"{Low}..{High}";
}
