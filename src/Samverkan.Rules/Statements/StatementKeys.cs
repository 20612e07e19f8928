using Samverkan.Model.Vocabulary;
using static Samverkan.Model.Vocabulary.KeyTable;

namespace Samverkan.Rules.Statements;

/// <summary>The keys of inventories of statements.</summary>
internal static class StatementKeys
{
    public static KeyTable Head { get; } = new(
        "statements", new("en förteckning över utsagor", "an inventory of statements"),
        Required("statements-of", KeyShape.Id, "the id of the charter", "stadgans id"),
        Required("statements", KeyShape.Other, "every normative statement of the sources", "varje normerande utsaga i källorna"));

    public static KeyTable Statement { get; } = new(
        "statement", new("en utsaga", "a statement"),
        Required("id", KeyShape.Text, "its id, which rules name under `statements`", "dess id, som regler nämner under `statements`"),
        Key("cite", KeyShape.Text, "the paragraph it stands in", "stycket som den står i"),
        Choice(
            "force", "how binding it is in the source", "hur bindande den är i källan",
            ("must", "it must hold (ska)", "det ska gälla"),
            ("should", "it should hold (bör)", "det bör gälla"),
            ("may", "it is permitted (får, kan)", "det är tillåtet (får, kan)"),
            ("fact", "a fact or a motive, no requirement", "en uppgift eller ett motiv, inget krav"),
            ("open", "a question that the source leaves open", "en fråga som källan lämnar öppen")) with
        { IsRequired = true },
        Choice(
            "decidable", "how it can be decided", "hur den kan avgöras",
            ("static", "from a structure", "av en struktur"),
            ("events", "from what has happened", "av det som har hänt"),
            ("meta", "it is about the charter itself", "den gäller stadgan själv"),
            ("no", "not by a machine", "inte av en maskin")) with
        { IsRequired = true },
        Key("says", KeyShape.Wording, "the statement in one line of your own words", "utsagan på en rad, i egna ord"));
}
