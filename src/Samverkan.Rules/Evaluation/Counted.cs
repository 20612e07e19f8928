using Samverkan.Model;

namespace Samverkan.Rules.Evaluation;

/// <summary>An entry of a list with what the conditions come to for it.</summary>
/// <param name="Row">The entry; null where something is known to exist of which nothing is described.</param>
/// <param name="Base">Whether it is among what a share is taken of.</param>
/// <param name="Fits">Whether it is counted.</param>
/// <param name="Count">How many things it stands for.</param>
/// <param name="Inside">What is missing, where a condition is put on something of which nothing but its number can be told.</param>
internal readonly record struct Counted(Element? Row, Truth Base, Truth Fits, Multiplicity Count, MissingFact? Inside = null)
{
    /// <summary>Whether it is there for sure, and fits.</summary>
    public bool IsThere => Fits == Truth.True && Count.Low > 0;
}
