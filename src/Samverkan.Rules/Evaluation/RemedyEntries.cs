using System.Collections.Immutable;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Rules.Evaluation;

/// <summary>Entries that something to be added needs in a list of its own.</summary>
/// <param name="List">The list.</param>
/// <param name="Count">How many; none means that the list is given, and empty.</param>
/// <param name="With">The attributes they need, each with its value as a word of the file.</param>
/// <param name="Inside">What each of them needs in lists of its own.</param>
public sealed record RemedyEntries(AttributeRow List, long Count, ImmutableArray<KeyValuePair<AttributeRow, string>> With, ImmutableArray<RemedyEntries> Inside);
