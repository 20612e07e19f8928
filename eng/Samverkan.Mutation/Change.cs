namespace Samverkan.Mutation;

/// <summary>One change that Stryker has compiled into the assembly.</summary>
/// <param name="Id">What switches it on.</param>
/// <param name="File">The file, from the room's folder.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Original">What stands there.</param>
/// <param name="Replacement">What the change puts there.</param>
internal sealed record Change(int Id, string File, int Line, int Column, string Original, string Replacement) : IComparable<Change>
{
    /// <inheritdoc/>
    public int CompareTo(Change? other) => other is null ? 1
        : string.CompareOrdinal(File, other.File) is var file and not 0 ? file
        : Line != other.Line ? Line.CompareTo(other.Line)
        : Column != other.Column ? Column.CompareTo(other.Column)
        : string.CompareOrdinal(Original, other.Original) is var original and not 0 ? original
        : string.CompareOrdinal(Replacement, other.Replacement) is var replacement and not 0 ? replacement
        : Id.CompareTo(other.Id);
}
