using System.Globalization;
using Samverkan.Model;
using Samverkan.Rules.Reporting.Html;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting.Charters;

/// <summary>Writes a charter as an HTML page that stands by itself, in the style of the reports.</summary>
internal sealed class CharterHtmlWriter
{
    private const string StyleSheet = "reporting/charter.css";

    private readonly CharterDocument _document;
    private readonly CharterHeadings _words;
    private readonly HtmlPage _page;

    private CharterHtmlWriter(CharterDocument document, TextWriter writer)
    {
        _document = document;
        _words = new CharterHeadings(document.Language);
        _page = new HtmlPage(writer);
    }

    /// <summary>Writes the page.</summary>
    public static void Write(CharterDocument document, TextWriter writer) => new CharterHtmlWriter(document, writer).Write();

    private void Write()
    {
        Head();
        foreach (var (section, i) in _document.Sources.Select((s, i) => (s, i)))
        {
            _page.Write($"<h2 id=\"{Anchor(i)}\">{(_document.Sources.Length == 1 ? _words.Rules : section.Source.Title)}</h2>\n");
            foreach (var (paragraph, j) in section.Paragraphs.Select((p, j) => (p, j)))
            {
                _page.Write($"<h3 id=\"{Anchor(i, j)}\">{paragraph.Paragraph}</h3>\n");
                foreach (var rule in paragraph.Rules)
                {
                    Rule(rule);
                }
            }
        }

        Open();
        Unchecked();
        _page.Write($"</main>\n<footer><p>{_words.Footer}</p></footer>\n</body>\n</html>\n");
    }

    private void Head()
    {
        _page.Write($"""
            <!DOCTYPE html>
            <html lang="{(_document.Language == Language.Swedish ? "sv" : "en")}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{_document.Title}</title>
            <style>

            """);
        _page.Style(HtmlReportWriter.StyleText);
        _page.Style(HtmlReportWriter.Resource(StyleSheet));
        _page.Write($"""
            </style>
            </head>
            <body>
            <a class="skip" href="#main">{_words.SkipToContent}</a>
            <header><p class="made-by">Samverkan</p><p>{_words.Kicker}</p></header>
            <main id="main" tabindex="-1">
            <h1>{_document.Title}</h1>
            <dl class="basis">

            """);
        foreach (var fact in _document.Facts)
        {
            _page.Write($"<dt>{fact.Label}</dt><dd>{string.Join("; ", fact.Values)}</dd>\n");
        }

        _page.Write($"</dl>\n<p>{_words.Lead}</p>\n<ul class=\"summary\">\n");
        foreach (var line in _document.Summary)
        {
            _page.Write($"<li>{line}</li>\n");
        }

        _page.Write($"</ul>\n<nav class=\"contents\" aria-label=\"{_words.Contents}\"><ul>\n");
        foreach (var (section, i) in _document.Sources.Select((s, i) => (s, i)))
        {
            _page.Write($"<li><a href=\"#{Anchor(i)}\">{(_document.Sources.Length == 1 ? _words.Rules : section.Source.Title)}</a></li>\n");
        }

        _page.Write($"<li><a href=\"#open\">{_words.Open}</a></li>\n<li><a href=\"#unchecked\">{_words.Unchecked}</a></li>\n</ul></nav>\n");
    }

    private void Rule(RuleEntry rule)
    {
        var force = Report.WordFor(rule.Rule.Force);
        if (rule.ToldAt is { } elsewhere)
        {
            _page.Write($"<article class=\"finding elsewhere {force}\">\n<h4><span class=\"tag\">{_words.Tag(rule.Rule.Force)}</span>{rule.Says}</h4>\n<p>{_words.ToldAt} <a href=\"#{Anchor(rule.Rule)}\">{elsewhere}</a></p>\n</article>\n");
            return;
        }

        _page.Write($"<article class=\"finding {force}\" id=\"{Anchor(rule.Rule)}\">\n<h4><span class=\"tag\">{_words.Tag(rule.Rule.Force)}</span>{rule.Says}</h4>\n<dl>\n");
        foreach (var detail in rule.Details)
        {
            _page.Write($"<dt>{detail.Label}</dt><dd>");
            if (detail.Values is [var only])
            {
                _page.Write($"{only}");
            }
            else
            {
                _page.Write($"<ul>");
                foreach (var value in detail.Values)
                {
                    _page.Write($"<li>{value}</li>");
                }

                _page.Write($"</ul>");
            }

            _page.Write($"</dd>\n");
        }

        _page.Write($"<dt>{_words.RuleId}</dt><dd><code>{rule.Rule.Id}</code></dd>\n</dl>\n</article>\n");
    }

    private void Open()
    {
        _page.Write($"<h2 id=\"open\">{_words.Open}</h2>\n<p>{(_document.Open.IsEmpty ? _words.NothingOpen : _words.OpenLead)}</p>\n");
        if (_document.Open.IsEmpty)
        {
            return;
        }

        _page.Write($"<ul class=\"rule-list\">\n");
        foreach (var rule in _document.Open)
        {
            _page.Write($"<li><a href=\"#{Anchor(rule.Rule)}\">{rule.Says}</a> <small>({string.Join(", ", rule.Rule.Cites)})</small></li>\n");
        }

        _page.Write($"</ul>\n");
    }

    private void Unchecked()
    {
        _page.Write($"<h2 id=\"unchecked\">{_words.Unchecked}</h2>\n<p>{(_document.HasInventory ? _words.UncheckedLead : _words.NoInventory)}</p>\n<div class=\"unchecked\">\n");
        foreach (var group in _document.Unchecked)
        {
            _page.Write($"<h3>{group.Because}</h3>\n<ul>\n");
            foreach (var statement in group.Statements)
            {
                if (statement.Says.Length == 0)
                {
                    _page.Write($"<li>{statement.Id}</li>\n");
                    continue;
                }

                _page.Write($"<li>{statement.Says} <small>({statement.Cite}, {statement.Id})</small></li>\n");
            }

            _page.Write($"</ul>\n");
        }

        _page.Write($"</div>\n");
    }

    private static string Anchor(Rule rule) => "rule-" + rule.Id;

    private static string Anchor(params int[] numbers) => "part-" + string.Join('-', numbers.Select(n => (n + 1).ToString(CultureInfo.InvariantCulture)));
}
