using System.Collections.Immutable;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>What a condition asks of an entry that is to be added.</summary>
/// <param name="With">Attributes that one word is asked of.</param>
/// <param name="Inside">What its own lists need.</param>
/// <param name="Ids">The ids it may have; default where it may have any.</param>
/// <param name="IsComplete">Whether that is all that is asked.</param>
internal sealed record EntryAsked(ImmutableArray<KeyValuePair<AttributeRow, string>> With, ImmutableArray<RemedyEntries> Inside, ImmutableArray<string> Ids, bool IsComplete)
{
    /// <summary>What is asked of an entry of this sort; its lists are left out where the sort is not known.</summary>
    public static EntryAsked Of(Condition where, Sort? sort)
    {
        var with = new Dictionary<AttributeRow, string>();
        var inside = ImmutableArray.CreateBuilder<RemedyEntries>();
        ImmutableArray<string> ids = default;
        var isComplete = true;
        foreach (var part in where.Clauses)
        {
            switch (part)
            {
                case HasValue { Negated: false } value when Word(value.Values) is { } word && value.Values.Words.All(w => !w.IsKind):
                    isComplete &= value.Attribute.First.Derivation is null && with.GetValueOrDefault(value.Attribute.First, word) == word;
                    with[value.Attribute.First] = word;
                    break;
                case IsWord { Negated: false, Path: null, Words: [{ IsKind: true } kind] } when kind.Sort.KindAttribute is { } row:
                    isComplete &= with.GetValueOrDefault(row, kind.Id) == kind.Id;
                    with[row] = kind.Id;
                    break;
                case IsWord { Negated: false, Path: null, Words: [_, ..] words } when words.All(w => !w.IsKind):
                    ids = [.. words.Select(w => w.Id).Where(w => ids.IsDefault || ids.Contains(w))];
                    if (words[0].Kind is { } only && only.Sort.KindAttribute is { } kindOf && words.All(w => w.Kind == only))
                    {
                        with.TryAdd(kindOf, only.Id);
                    }
                    else
                    {
                        // Each is of a kind of its own.
                        isComplete &= words.All(w => w.Kind is null);
                    }

                    break;
                case IsWord { Negated: false, Path: null, Words.IsEmpty: true } sorts when sort is not null && sorts.Sorts.Contains(sort):
                    break;
                case CountOf { Among: null, Per.IsEmpty: true, Distinct.IsEmpty: true } count when sort is not null && count.List.For(sort) is { } list:
                    isComplete &= AddEntries(inside, list, count);
                    break;
                default:
                    isComplete = false;
                    break;
            }
        }

        return new([.. with], inside.ToImmutable(), ids, isComplete);
    }

    /// <summary>The word of the file that an operand asks for; null where it is not just one.</summary>
    public static string? Word(Operand operand) => operand switch
    {
        { HasNone: true, Words.IsEmpty: true, Texts.IsEmpty: true, Posts.IsEmpty: true } => "none",
        { HasNone: false, Words: [var word], Texts.IsEmpty: true, Posts.IsEmpty: true } => word.Id,
        { HasNone: false, Words.IsEmpty: true, Texts: [_], Posts.IsEmpty: true } => operand.Told[0],
        { HasNone: false, Words.IsEmpty: true, Texts.IsEmpty: true, Posts: [var post] } => post.Body.Id + "/" + post.Kind.Id,
        _ => null,
    };

    // Whether all that is asked of a list within the entry can be said of it.
    private static bool AddEntries(ImmutableArray<RemedyEntries>.Builder inside, AttributeRow list, CountOf count)
    {
        if (!list.Type.IsList || list.InverseOf is not null || list.Derivation is not null || RemedyFinder.Bounds(count) is not { } bounds || inside.Any(i => i.List == list))
        {
            return false;
        }

        var asked = Of(count.Where, list.Target);
        inside.Add(new(list, bounds.Low, asked.With, asked.Inside));
        return bounds.Low == 0 || (asked.IsComplete && asked.Ids.IsDefault);
    }
}
