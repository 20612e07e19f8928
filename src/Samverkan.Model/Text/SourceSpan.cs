using System.Globalization;

namespace Samverkan.Model.Text;

/// <summary>A place in a text.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in characters, from 1.</param>
public readonly record struct SourcePosition(int Line, int Column) : IComparable<SourcePosition>
{
    /// <inheritdoc/>
    public int CompareTo(SourcePosition other) => Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    /// <summary>Whether the left place comes before the right one.</summary>
    public static bool operator <(SourcePosition left, SourcePosition right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left place comes after the right one.</summary>
    public static bool operator >(SourcePosition left, SourcePosition right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left place does not come after the right one.</summary>
    public static bool operator <=(SourcePosition left, SourcePosition right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left place does not come before the right one.</summary>
    public static bool operator >=(SourcePosition left, SourcePosition right) => left.CompareTo(right) >= 0;
}

/// <summary>A stretch of a source.</summary>
/// <param name="Source">The name of the source.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The place just after its last character.</param>
public readonly record struct SourceSpan(string Source, SourcePosition Start, SourcePosition End)
{
    /// <summary>An empty stretch at one place.</summary>
    public static SourceSpan At(string source, int line, int column) => new(source, new(line, column), new(line, column));

    /// <summary><c>file:line:column</c>, as editors and build logs understand it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Source}:{Start.Line}:{Start.Column}");
}

/// <summary>A stretch of a text in characters from its start: what elements carry; lines and columns are worked out when somebody asks.</summary>
internal readonly record struct TextRange(int Start, int End);
