using Samverkan.Model.Vocabulary;
using static Samverkan.Model.Vocabulary.KeyTable;

namespace Samverkan.Rules.Baselines;

/// <summary>The keys of a baseline.</summary>
internal static class BaselineKeys
{
    public static KeyTable Head { get; } = new(
        "baseline", new("ett utgångsläge", "a baseline"),
        Required("baseline-of", KeyShape.Words, "the charters that were judged by, by their ids", "stadgorna som bedömningen gjordes enligt, med sina id"),
        Required("known", KeyShape.Other, "what is known", "det som är känt"));

    public static KeyTable Entry { get; } = new(
        "known", new("en post i `known`", "an entry of `known`"),
        Required("structure", KeyShape.Text, "the structure, by its id", "strukturen, med sitt id"),
        Required("charter", KeyShape.Text, "the charter, by its id", "stadgan, med sitt id"),
        Required("rule", KeyShape.Text, "the rule, by its id", "regeln, med sitt id"),
        Required("subject", KeyShape.Text, "what it is about: its sort, and its id or place", "vad det gäller: vilken sorts sak, och dess id eller plats"),
        Key("in", KeyShape.Text, "the body, where that is not what the rule is about", "organet, där det inte är det som regeln gäller"),
        Choice(
            "finding", "what is known", "vad som är känt",
            ("violation", "a violation", "en överträdelse"),
            ("departure", "a departure", "en avvikelse"),
            ("undetermined", "that it cannot be told", "att det inte går att avgöra")) with
        { IsRequired = true });
}
