using System.Collections.Immutable;
using Samverkan.Model.Text;

namespace Samverkan.Model.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>The input cannot be used.</summary>
    Error,

    /// <summary>The input can be used, but is probably not what its author meant.</summary>
    Warning,
}

/// <summary>Something that is wrong with a file, said where it is wrong. A value, never an exception.</summary>
/// <param name="Code">A stable code, <c>area/name</c>.</param>
/// <param name="Severity">Whether the file can be used all the same.</param>
/// <param name="Message">What is wrong, in one line.</param>
/// <param name="Span">Where.</param>
/// <param name="Help">What would mend it, where that can be told.</param>
public sealed record Diagnostic(string Code, Severity Severity, Wording Message, SourceSpan Span, Wording? Help = null)
{
    /// <summary>Other places that belong to it, such as the first of two equal ids; in the order they stand.</summary>
    public ImmutableArray<SourceSpan> Related { get; init; } = [];

    /// <summary><c>file:line:column: error: message [code]</c>, in English.</summary>
    public override string ToString() =>
        $"{Span}: {(Severity == Severity.Error ? "error" : "warning")}: {Message.In(Language.English)} [{Code}]"
        + (Help is null ? "" : $" ({Help.In(Language.English)})");
}
