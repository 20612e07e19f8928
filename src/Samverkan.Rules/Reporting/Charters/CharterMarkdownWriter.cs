namespace Samverkan.Rules.Reporting.Charters;

/// <summary>Writes a charter as a Markdown document.</summary>
internal static class CharterMarkdownWriter
{
    /// <summary>Writes the document; every line ends in a line feed.</summary>
    public static void Write(CharterDocument document, TextWriter writer)
    {
        var words = new CharterHeadings(document.Language);
        void Line(string text = "") => writer.Write(text + "\n");

        Line($"# {MarkdownText.Of(document.Title)}");
        Line();
        foreach (var fact in document.Facts)
        {
            Line($"- **{fact.Label}**: {MarkdownText.Of(string.Join("; ", fact.Values))}");
        }

        Line();
        Line(MarkdownText.Of(words.Lead));
        Line();
        foreach (var line in document.Summary)
        {
            Line("- " + MarkdownText.Of(line));
        }

        foreach (var section in document.Sources)
        {
            Line();
            Line($"## {MarkdownText.Of(document.Sources.Length == 1 ? words.Rules : section.Source.Title)}");
            foreach (var paragraph in section.Paragraphs)
            {
                Line();
                Line($"### {MarkdownText.Of(paragraph.Paragraph)}");
                foreach (var rule in paragraph.Rules)
                {
                    Rule(rule);
                }
            }
        }

        Line();
        Line($"## {words.Open}");
        Line();
        Line(document.Open.IsEmpty ? words.NothingOpen : words.OpenLead);
        foreach (var rule in document.Open)
        {
            Line();
            Line($"- {MarkdownText.Of(rule.Says)} ({MarkdownText.Of(string.Join(", ", rule.Rule.Cites))})");
        }

        Line();
        Line($"## {words.Unchecked}");
        Line();
        Line(document.HasInventory ? words.UncheckedLead : words.NoInventory);
        foreach (var group in document.Unchecked)
        {
            Line();
            Line($"**{MarkdownText.Of(group.Because)}**");
            Line();
            foreach (var statement in group.Statements)
            {
                Line(statement.Says.Length == 0 ? $"- {MarkdownText.Of(statement.Id)}" : $"- {MarkdownText.Of(statement.Says)} ({MarkdownText.Of(statement.Cite)}, {MarkdownText.Of(statement.Id)})");
            }
        }

        void Rule(RuleEntry rule)
        {
            Line();
            Line($"**{words.Tag(rule.Rule.Force)}** {MarkdownText.Of(rule.Says)}");
            Line();
            if (rule.ToldAt is { } elsewhere)
            {
                Line($"- {words.ToldAt} {MarkdownText.Of(elsewhere)} (`{rule.Rule.Id}`)");
                return;
            }

            foreach (var detail in rule.Details)
            {
                if (detail.Values is [var only])
                {
                    Line($"- {detail.Label}: {MarkdownText.Of(only)}");
                    continue;
                }

                Line($"- {detail.Label}:");
                foreach (var value in detail.Values)
                {
                    Line($"  - {MarkdownText.Of(value)}");
                }
            }

            Line($"- {words.RuleId}: `{rule.Rule.Id}`");
        }
    }
}
