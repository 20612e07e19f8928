using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Reading;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Syntax;

/// <summary>A charter as written: shape checked, nothing resolved.</summary>
internal sealed record CharterSyntax(
    ScalarNode Id, Wording Name, DateRange? From, DateRange? Until, string? Replaces, (ScalarNode Key, ScalarNode Charter)? WordsFrom,
    ImmutableArray<Source> Sources, ImmutableArray<WordSyntax> Words, ImmutableArray<FactSyntax> Facts,
    ImmutableArray<RuleSyntax> Rules, ImmutableArray<Unchecked> Unchecked);

/// <summary>A declared word as written.</summary>
internal sealed record WordSyntax(ScalarNode Id, ScalarNode? KindOf, ScalarNode? Is, bool IsOwn, Wording Label, ImmutableArray<ScalarNode> Also);

/// <summary>A declared fact as written.</summary>
internal sealed record FactSyntax(ScalarNode Sort, ScalarNode Name, Node Type)
{
    /// <summary>What it is called.</summary>
    public Wording Label { get; init; } = Wording.Same(Name.Value.Replace('-', ' '));

    /// <summary>What the words of its list are called.</summary>
    public ImmutableArray<(ScalarNode Word, Wording Label)> Words { get; init; } = [];
}

/// <summary>A paragraph as cited, with its source where that is named.</summary>
internal sealed record CiteSyntax(ScalarNode? Source, ScalarNode Paragraph);

/// <summary>A rule as written; its conditions are still nodes.</summary>
internal sealed record RuleSyntax(
    ScalarNode Id, ImmutableArray<CiteSyntax> Cites, ImmutableArray<ScalarNode> Statements, ImmutableArray<ScalarNode> Overrides,
    Wording Says, Interpretation? Interpretation, DateRange? From, DateRange? Until, Node? In, Node? Each, Node? If, Force Force, Node Holds, MappingNode Whole);
