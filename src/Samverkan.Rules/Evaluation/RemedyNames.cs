using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Says in remedies what the structure calls things by, where that is another name than the charter's, and whether what they name is described at all.</summary>
internal sealed class RemedyNames(WordTable words, Structure structure)
{
    public Remedy Of(Remedy remedy)
    {
        // Ids of entries to add are new.
        var isNew = remedy.Action == RemedyAction.Add && remedy.Attribute.Type.IsList;
        ImmutableArray<string> values = isNew ? remedy.Values : [.. remedy.Values.Select(v => Name(v, remedy.Attribute))];
        ImmutableArray<KeyValuePair<AttributeRow, string>> with = [.. remedy.With.Select(w => KeyValuePair.Create(w.Key, Name(w.Value, w.Key)))];
        var isThere = (isNew || remedy.Action == RemedyAction.Remove || values.All(v => IsThere(v, remedy.Attribute))) && with.All(w => IsThere(w.Value, w.Key));

        // A file that tells of events has to say of which days.
        var needsMore = remedy is { Action: not RemedyAction.Remove, Of.Owner: null, Attribute.Name: "covers" };
        return remedy with { Values = values, With = with, IsComplete = remedy.IsComplete && isThere && !needsMore };
    }

    private string Name(string value, AttributeRow row) =>
        row.Type.Kind == ValueKind.Reference && WordOf(value, row) is { Also.IsEmpty: false } word
        && structure.Elements.FirstOrDefault(e => e.Sort == word.Sort && e.FullKey is { } key && words.Match(key, e.Sort, isKind: false) == word) is { FullId: { } id }
            ? id
            : value;

    private Word? WordOf(string value, AttributeRow row) => words.Find(value, row.TargetSorts);

    private bool IsThere(string value, AttributeRow row) =>
        row.Type.Kind != ValueKind.Reference || value == "none" || row.TargetSorts.Any(s => s.IsWordSort)
        || structure.Elements.Any(e => row.TargetSorts.Contains(e.Sort) && e is { IsImplicit: false } && (e.FullId == value || (e.Id == value && e.Owner?.Owner is not null)));
}
