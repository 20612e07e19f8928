using System.Collections.Immutable;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Baselines;

/// <summary>The keys of a baseline.</summary>
internal static class BaselineKeys
{
    public static readonly ImmutableArray<FileKey> Head =
    [
        new("baseline-of", KeyType.Ids, true, new("stadgorna som bedömningen gjordes enligt, med sina id", "the charters that were judged by, by their ids")),
        new("known", KeyType.Entries, true, new("det som är känt", "what is known")),
    ];

    public static readonly ImmutableArray<FileKey> Entry =
    [
        new("structure", KeyType.Word, true, new("strukturen, med sitt id", "the structure, by its id")),
        new("charter", KeyType.Word, true, new("stadgan, med sitt id", "the charter, by its id")),
        new("rule", KeyType.Word, true, new("regeln, med sitt id", "the rule, by its id")),
        new("subject", KeyType.Text, true, new("vad det gäller: vilken sorts sak, och dess id eller plats", "what it is about: its sort, and its id or place")),
        new("in", KeyType.Word, false, new("organet, där det inte är det som regeln gäller", "the body, where that is not what the rule is about")),
        new("finding", KeyType.Words, true, new("vad som är känt", "what is known")) { Allowed = ["violation", "departure", "undetermined"] },
    ];
}
