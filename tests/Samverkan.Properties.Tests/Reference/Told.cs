using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Properties.Tests.Reference;

/// <summary>What a structure tells of one attribute of one thing: a value, several, none, or that it is not known.</summary>
internal sealed record Told(FactState State, ImmutableArray<object> Values, bool AndMore, ImmutableHashSet<MissingFact> Lacks)
{
    public static Told None { get; } = new(FactState.None, [], false, []);

    public static Told Value(params ImmutableArray<object> values) => new(FactState.Given, values, false, []);

    public static Told Unknown(params IEnumerable<MissingFact> lacks) => new(FactState.Unknown, [], true, [.. lacks]);

    public bool IsUnknown => State == FactState.Unknown;

    public bool IsNone => State == FactState.None;
}
