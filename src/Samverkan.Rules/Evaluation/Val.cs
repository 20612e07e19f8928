using System.Collections.Immutable;
using Samverkan.Model;

namespace Samverkan.Rules.Evaluation;

/// <summary>What is known of an attribute of one thing on the days judged.</summary>
internal readonly record struct Val(FactState State, object? One, ImmutableArray<object> Many, bool Open)
{
    public static Val Unknown => new(FactState.Unknown, null, [], true);

    public static Val None => new(FactState.None, null, [], false);

    public static Val Single(object value) => new(FactState.Given, value, [], false);

    public static Val Set(ImmutableArray<object> values, bool open) => new(FactState.Given, null, values, open);
}
