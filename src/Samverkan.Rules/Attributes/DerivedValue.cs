using Samverkan.Model;

namespace Samverkan.Rules.Attributes;

/// <summary>What can be said of a value that is not there.</summary>
public readonly record struct DerivedValue
{
    private DerivedValue(FactState state) => State = state;

    /// <summary>It is not known: rules that need it are undetermined.</summary>
    public static DerivedValue Unknown => default;

    /// <summary>It is known that there is none.</summary>
    public static DerivedValue None => new(FactState.None);

    internal FactState State { get; }
}

/// <summary>What a derived attribute comes to for one thing: a value, none, or unknown. A value turns into it by itself.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct DerivedValue<T>
    where T : notnull
{
    private DerivedValue(FactState state, T? value)
    {
        State = state;
        Value = value;
    }

    /// <summary>Given, none or unknown.</summary>
    public FactState State { get; }

    /// <summary>The value; nothing of meaning unless <see cref="State"/> is <see cref="FactState.Given"/>.</summary>
    public T? Value { get; }

    /// <summary>A value that is known.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator DerivedValue<T>(T value) => new(FactState.Given, value is null ? throw new ArgumentNullException(nameof(value)) : value);

    /// <summary>No value: unknown, or none.</summary>
    /// <param name="value">Which of them.</param>
    public static implicit operator DerivedValue<T>(DerivedValue value) => new(value.State, default);
}
