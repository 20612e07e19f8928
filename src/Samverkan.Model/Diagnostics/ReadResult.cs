using System.Collections.Immutable;

namespace Samverkan.Model.Diagnostics;

/// <summary>What came of reading something: a value, and all that was found wrong, sorted by source and place. There is a value exactly when no diagnostic is an error; warnings may come along.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
public sealed class ReadResult<T>
    where T : class
{
    private ReadResult(T? value, ImmutableArray<Diagnostic> diagnostics)
    {
        Value = value;
        Diagnostics = diagnostics;
    }

    /// <summary>What was read; null when there are errors.</summary>
    public T? Value { get; }

    /// <summary>Everything found wrong, sorted by source and place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a value.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidInputException">There are errors; the exception lists them all.</exception>
    public T OrThrow() => Value ?? throw new InvalidInputException(Diagnostics);

    internal static ReadResult<T> Of(T value) => new(value, []);

    internal static ReadResult<T> Failed(params ImmutableArray<Diagnostic> diagnostics) => new(null, diagnostics);

    internal static ReadResult<T> From(T? value, DiagnosticBag bag)
    {
        var all = bag.Sorted();
        return new(bag.HasErrors ? null : value, all);
    }
}

/// <summary>Thrown by <see cref="ReadResult{T}.OrThrow"/> for callers who want an exception: a file could not be used.</summary>
public sealed class InvalidInputException : Exception
{
    /// <summary>With the diagnostics that say why.</summary>
    public InvalidInputException(ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Without diagnostics.</summary>
    public InvalidInputException()
        : this([])
    {
    }

    /// <summary>With a message.</summary>
    public InvalidInputException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    public InvalidInputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What was wrong, sorted by source and place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = [];
}
