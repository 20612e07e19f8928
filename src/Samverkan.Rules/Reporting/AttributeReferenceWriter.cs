using Samverkan.Model;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Rules.Reporting;

/// <summary>Writes, as Markdown, what rules may speak of beyond the vocabulary: the facts that charters declare, and the attributes that the program registers.</summary>
public static class AttributeReferenceWriter
{
    /// <summary>Writes a section for each charter; every line ends in a line feed.</summary>
    /// <param name="rules">The charters.</param>
    /// <param name="language">The language to tell it in.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(RuleSet rules, Language language, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(writer);
        var isSwedish = language == Language.Swedish;
        string Say(string sv, string en) => isSwedish ? sv : en;
        void Line(string text = "") => writer.Write(text + "\n");

        Line("# " + Say("Uppgifter utöver ordlistan", "Attributes beyond the vocabulary"));
        foreach (var charter in rules.Charters)
        {
            Line();
            Line("## " + MarkdownText.Of(charter.Name.In(language)));
            Line();
            if (charter.Facts.IsEmpty && charter.Attributes.IsEmpty)
            {
                Line(Say("Inga.", "None."));
                continue;
            }

            Line(Say("| uppgift | om | värde | kommer från | betydelse |", "| attribute | of | value | comes from | meaning |"));
            Line("|---|---|---|---|---|");
            foreach (var fact in charter.Facts)
            {
                Row(fact.Name, fact.Sort, fact.Type, Say("filen, under `facts`", "the file, under `facts`"), fact.Meaning);
            }

            foreach (var attribute in charter.Attributes)
            {
                Row(attribute.Name, attribute.Sort, attribute.Type, Say("programmet", "the program"), attribute.Meaning);
            }
        }

        void Row(string name, Sort sort, AttributeType type, string from, Wording meaning) =>
            Line($"| `{name}` | {sort.Label.In(language)} | {TypeOf(type, isSwedish)} | {from} | {MarkdownText.Of(meaning.In(language))} |");
    }

    private static string TypeOf(AttributeType type, bool isSwedish)
    {
        var targets = string.Join(isSwedish ? " eller " : " or ", type.Targets.Select(t => VocabularyTable.Find(t)!.Label.In(isSwedish ? Language.Swedish : Language.English)));
        var one = (type.Kind, isSwedish) switch
        {
            (ValueKind.Word, _) => string.Join(" ", type.Words.Select(w => $"`{w}`")),
            (ValueKind.Reference, true) => "hänvisning till " + targets,
            (ValueKind.Reference, false) => "reference to " + targets,
            (ValueKind.Number, true) => "tal",
            (ValueKind.Number, false) => "number",
            (ValueKind.Date, true) => "datum",
            (ValueKind.Date, false) => "date",
            (ValueKind.Duration, true) => "tidslängd",
            (ValueKind.Duration, false) => "duration",
            _ => "text",
        };
        return type.IsSet ? (isSwedish ? "flera: " : "several: ") + one : one;
    }
}
