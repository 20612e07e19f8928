using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>What a remedy does.</summary>
public enum RemedyAction
{
    /// <summary>Add entries to a list, or values to a set.</summary>
    Add,

    /// <summary>Remove entries of a list, or values of a set.</summary>
    Remove,

    /// <summary>Give an attribute a value.</summary>
    Set,
}

/// <summary>Something that would mend a finding, as data.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Of">The thing to do it to: the owner of the list, or the thing whose attribute changes.</param>
/// <param name="Attribute">The list, set or attribute.</param>
/// <param name="Count">How many to add or remove, for a list; the number to reach, for a number.</param>
/// <param name="Values">What to add, remove or set, as words of the file; for entries to add, their ids where a rule names them.</param>
/// <param name="With">For entries to add: the attributes they need, each with its value as a word of the file.</param>
/// <param name="Among">For entries to remove: the entries to choose from.</param>
public sealed record Remedy(
    RemedyAction Action, Element Of, AttributeRow Attribute, long Count, ImmutableArray<string> Values,
    ImmutableArray<KeyValuePair<AttributeRow, string>> With, ImmutableArray<Element> Among)
{
    /// <summary>The whole party that an entry to add is for, where the rule is about one.</summary>
    public Element? For { get; internal init; }

    /// <summary>For entries to add: what each of them needs in lists of its own.</summary>
    public ImmutableArray<RemedyEntries> Inside { get; internal init; } = [];

    /// <summary>Whether this is all that is asked. Where it is not, the words say what else is, or something is left to choose, such as the body that a seat is added to.</summary>
    public bool IsComplete { get; internal init; } = true;

    internal Condition? Such { get; init; }
}
