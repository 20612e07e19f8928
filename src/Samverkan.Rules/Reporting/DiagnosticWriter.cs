using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;

namespace Samverkan.Rules.Reporting;

/// <summary>Writes diagnostics for people to read, with the line they are about, a mark under the place, and the keys and entries that the place stands under.</summary>
public static class DiagnosticWriter
{
    /// <summary>Writes them in the order given.</summary>
    /// <param name="diagnostics">What to write.</param>
    /// <param name="sources">The texts they are about, to show their lines; a text that is not here is told without its line.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="language">The language.</param>
    /// <param name="colours">Whether to use ANSI colours.</param>
    public static void Write(IEnumerable<Diagnostic> diagnostics, IEnumerable<SourceText> sources, TextWriter writer, Language language, bool colours = false)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(writer);
        var texts = sources.DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => (Text: s, Places: new PlaceInWords(s)), StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            var (text, places) = texts.GetValueOrDefault(diagnostic.Span.Source);
            One(diagnostic, text, places, writer, language, colours);
        }
    }

    private static void One(Diagnostic diagnostic, SourceText? text, PlaceInWords? places, TextWriter writer, Language language, bool colours)
    {
        var isError = diagnostic.Severity == Severity.Error;
        var severity = (isError, language) switch
        {
            (true, Language.Swedish) => "fel",
            (true, _) => "error",
            (false, Language.Swedish) => "varning",
            (false, _) => "warning",
        };
        if (colours)
        {
            severity = $"\u001b[1;{(isError ? "31" : "33")}m{severity}\u001b[0m";
        }

        writer.Write($"{SafeText.Of(diagnostic.Span.ToString())}: {severity}: {SafeText.Of(diagnostic.Message.In(language))} [{diagnostic.Code}]\n");
        Line(diagnostic.Span, text, writer);
        if (places?.Of(diagnostic.Span.Start) is { } under)
        {
            // The word is the same in both languages.
            writer.Write($"  under: {SafeText.Of(under)}\n");
        }

        if (diagnostic.Help is { } help)
        {
            writer.Write($"  {(language == Language.Swedish ? "hjälp" : "help")}: {SafeText.Of(help.In(language))}\n");
        }

        foreach (var place in diagnostic.Related)
        {
            writer.Write($"  {(language == Language.Swedish ? "se även" : "see also")}: {SafeText.Of(place.ToString())}\n");
        }
    }

    private static void Line(SourceSpan span, SourceText? text, TextWriter writer)
    {
        // A long line is shown as far as its beginning goes.
        const int longest = 160;
        if (text?.Line(span.Start.Line) is not { Length: > 0 } line || span.Start.Column > longest)
        {
            return;
        }

        var number = span.Start.Line.ToString(CultureInfo.InvariantCulture);
        var shown = SafeText.Of((line.Length > longest ? line[..longest] + "…" : line).Replace('\t', ' '));
        var end = span.End.Line == span.Start.Line ? span.End.Column : line.Length + 1;
        var width = Math.Max(1, Math.Min(end, longest) - span.Start.Column);
        writer.Write($"  {number} | {shown}\n");
        writer.Write($"  {new string(' ', number.Length)} | {new string(' ', span.Start.Column - 1)}{new string('^', width)}\n");
    }
}
