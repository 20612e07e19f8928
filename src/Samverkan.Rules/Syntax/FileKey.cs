using System.Collections.Immutable;
using Samverkan.Model;

namespace Samverkan.Rules.Syntax;

/// <summary>What may stand under a key.</summary>
internal enum KeyType
{
    /// <summary>An id or a number, as one word.</summary>
    Word,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A text, or a text in <c>sv</c> and one in <c>en</c>.</summary>
    Wording,

    /// <summary>A day, month or year.</summary>
    Date,

    /// <summary>One or several of the key's words.</summary>
    Words,

    /// <summary>One id, or a list of them.</summary>
    Ids,

    /// <summary>A list of entries, with keys of their own.</summary>
    Entries,
}

/// <summary>A key of a file that people write: its row in a table that reader, help and schema draw on.</summary>
/// <param name="Name">The key.</param>
/// <param name="Type">What may stand there.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Meaning">What it says.</param>
internal sealed record FileKey(string Name, KeyType Type, bool IsRequired, Wording Meaning)
{
    /// <summary>The words allowed, where it takes only certain ones.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];
}
