using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Attributes;

namespace Samverkan.Rules.RuleSets;

/// <summary>Statements of a source that no rule carries, and why.</summary>
/// <param name="Statements">Their ids.</param>
/// <param name="Because">The reason.</param>
public sealed record Unchecked(ImmutableArray<string> Statements, Wording Because)
{
    /// <summary>Where it stands in the charter file.</summary>
    internal TextRange Range { get; init; }

    /// <summary>Where each of the statements is named.</summary>
    internal ImmutableArray<ScalarNode> StatementsAt { get; init; } = [];
}

/// <summary>A charter: its sources, its words and its rules. Immutable.</summary>
public sealed class Charter
{
    internal Charter()
    {
    }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required Wording Name { get; init; }

    /// <summary>First day it is in force; null when open.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day it is in force; null when open.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The charter it takes over from, if any.</summary>
    public string? Replaces { get; init; }

    /// <summary>The documents its rules come from, in the order of the file.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>Its rules, in the order of the file.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>What no rule carries, with the reasons.</summary>
    public ImmutableArray<Unchecked> Unchecked { get; init; } = [];

    /// <summary>The text it was read from.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The attributes that the program registered when the charter was loaded.</summary>
    public ImmutableArray<DerivedAttribute> Attributes { get; init; } = [];

    /// <summary>Where its id stands.</summary>
    internal TextRange Range { get; init; }

    internal WordTable Words { get; init; } = null!;

    internal ImmutableArray<AttributeRow> Facts { get; init; } = [];

    /// <summary>Those of the registered attributes that rules name.</summary>
    internal ImmutableArray<RegisteredAttribute> Derived { get; init; } = [];

    internal ImmutableArray<Diagnostic> Warnings { get; init; } = [];

    /// <summary>For each rule, those that cannot both hold with it of one thing.</summary>
    internal ILookup<Rule, Rule> Conflicts { get; init; } = Array.Empty<Rule>().ToLookup(r => r);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
