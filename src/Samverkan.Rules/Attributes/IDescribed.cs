using Samverkan.Model;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Rules.Attributes;

/// <summary>A structure under a charter, as far as attributes are worked out from it.</summary>
internal interface IDescribed
{
    Structure Structure { get; }

    DateOnly AsOf { get; }

    /// <summary>The attribute that files may give things of this sort; null where there is none.</summary>
    AttributeRow? Row(Sort sort, string name);

    Fact? Fact(Element element, AttributeRow row);

    IReadOnlyList<Element> Children(Element owner, AttributeRow list);
}
