using System.Collections.Immutable;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Waivers;

/// <summary>The keys of a file of waivers.</summary>
internal static class WaiverKeys
{
    /// <summary>The subject that stands for all of them.</summary>
    public const string All = "all";

    public static readonly ImmutableArray<FileKey> Head =
    [
        new("waivers-of", KeyType.Word, true, new("stadgans id", "the id of the charter")),
        new("waivers", KeyType.Entries, true, new("dispenserna", "the waivers")),
    ];

    public static readonly ImmutableArray<FileKey> Waiver =
    [
        new("rule", KeyType.Word, true, new("regeln, med sitt id", "the rule, by its id")),
        new("subject", KeyType.Text, true, new("vem eller vad den gäller: id eller namn som i rapporten, eller `all`", "whom or what it is for: id or name as in the report, or `all`")),
        new("in", KeyType.Text, false, new("organet det gäller i, med id eller namn; utelämnat: alla", "the body it is for, by id or name; left out: all")),
        new("structure", KeyType.Word, false, new("strukturen den gäller, med sitt id; utelämnat: alla", "the structure it is for, by its id; left out: all")),
        new("reason", KeyType.Wording, true, new("skälet", "the reason")),
        new("decided-by", KeyType.Wording, true, new("vem som har beslutat", "who decided")),
        new("decision", KeyType.Text, true, new("beslutets beteckning, till exempel diarienummer och paragraf", "the reference of the decision, such as its number and paragraph")),
        new("from", KeyType.Date, false, new("första dagen; utelämnat: öppet bakåt", "the first day; left out: open")),
        new("until", KeyType.Date, true, new("sista dagen, som räknas med", "the last day, which counts")),
        new("waives", KeyType.Words, false, new("vad dispensen avser; utelämnat: `violated`", "what it waives; left out: `violated`")) { Allowed = ["violated", "undetermined"] },
    ];
}
