using Samverkan.Model.Vocabulary;
using static Samverkan.Model.Vocabulary.KeyTable;

namespace Samverkan.Rules.Waivers;

/// <summary>The keys of a file of waivers.</summary>
internal static class WaiverKeys
{
    /// <summary>The subject that stands for all of them.</summary>
    public const string All = "all";

    public static KeyTable Head { get; } = new(
        "waivers", new("en fil med dispenser", "a file of waivers"),
        Required("waivers-of", KeyShape.Text, "the id of the charter", "stadgans id"),
        Required("waivers", KeyShape.Other, "the waivers", "dispenserna"));

    public static KeyTable Waiver { get; } = new(
        "waiver", new("en dispens", "a waiver"),
        Required("rule", KeyShape.Text, "the rule, by its id", "regeln, med sitt id"),
        Required("subject", KeyShape.Text, "whom or what it is for: id or name as in the report, or `all`", "vem eller vad den gäller: id eller namn som i rapporten, eller `all`"),
        Key("in", KeyShape.Text, "the body it is for, by id or name; left out: all", "organet det gäller i, med id eller namn; utelämnat: alla"),
        Key("structure", KeyShape.Text, "the structure it is for, by its id; left out: all", "strukturen den gäller, med sitt id; utelämnat: alla"),
        Required("reason", KeyShape.Wording, "the reason", "skälet"),
        Required("decided-by", KeyShape.Wording, "who decided", "vem som har beslutat"),
        Required("decision", KeyShape.Text, "the reference of the decision, such as its number and paragraph", "beslutets beteckning, till exempel diarienummer och paragraf"),
        Key("from", KeyShape.Date, "the first day; left out: open", "första dagen; utelämnat: öppet bakåt"),
        Required("until", KeyShape.Date, "the last day, which counts", "sista dagen, som räknas med"),
        Choice(
            "waives", "what it waives; left out: `violated`", "vad dispensen avser; utelämnat: `violated`",
            ("violated", "that the rule is broken", "att regeln bryts"),
            ("undetermined", "that it cannot be told whether the rule holds", "att det inte går att avgöra om regeln är uppfylld")) with
        { Shape = KeyShape.Choices });
}
