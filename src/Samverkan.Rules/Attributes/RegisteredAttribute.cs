using System.Collections.Immutable;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Rules.Attributes;

/// <summary>A derived attribute with its row in one charter.</summary>
internal sealed record RegisteredAttribute(DerivedAttribute Attribute, AttributeRow Row)
{
    /// <summary>Rows for attributes, numbered after the sort's own and those that the charter declares.</summary>
    public static ImmutableArray<RegisteredAttribute> From(ImmutableArray<DerivedAttribute> attributes, ImmutableArray<AttributeRow> declared)
    {
        var registered = ImmutableArray.CreateBuilder<RegisteredAttribute>(attributes.Length);
        foreach (var attribute in attributes)
        {
            var sort = attribute.Sort;
            registered.Add(new(attribute, new AttributeRow(
                attribute.Name, attribute.Type, LeftOut.Derived, [], AttributeRow.FromCode, null, attribute.Label, attribute.Phrase, attribute.Meaning)
            {
                Sort = sort,
                Number = sort.Attributes.Length + declared.Count(f => f.Sort == sort) + registered.Count(r => r.Row.Sort == sort),
                Target = attribute.Type.Targets.Length == 1 ? VocabularyTable.Find(attribute.Type.Targets[0]) : null,
            }));
        }

        return registered.MoveToImmutable();
    }
}
