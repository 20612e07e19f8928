using System.CommandLine;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules.Reporting;

namespace Samverkan.Cli;

/// <summary>What several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Lang()
    {
        var lang = new Option<string>("--lang") { Description = "The language to tell it in.", DefaultValueFactory = _ => "en" };
        lang.AcceptOnlyFromAmong("sv", "en");
        return lang;
    }

    public static Language Language(string? lang) => lang == "sv" ? Model.Language.Swedish : Model.Language.English;

    public static Option<bool> Redact() => new("--redact") { Description = "Tell those who hold seats as person 1, person 2 …, never by name." };

    public static Option<string?> AsOf(string description) => new("--as-of") { Description = description };

    /// <summary>The day that an option names.</summary>
    public static DateOnly? Day(string? text, ICollection<Wording> problems)
    {
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        var meant = (MeantDate.LastOfMonth(text) ?? MeantDate.Of(text)) is { Length: 10 } written ? written : "2027-03-01";
        problems.Add(new($"--as-of: `{text}` är ingen dag; skriv den som {meant}", $"--as-of: `{text}` is no day; write it as {meant}"));
        return null;
    }

    /// <summary>Tells what is wrong with the inputs, sorted by place.</summary>
    public static void Tell(IEnumerable<Wording> problems, IEnumerable<Diagnostic> diagnostics, IEnumerable<SourceText> sources, Terminal terminal, Language language)
    {
        foreach (var problem in problems)
        {
            terminal.Error.Write($"samverkan: {SafeText.Of(problem.In(language))}\n");
        }

        var all = diagnostics.Distinct().ToList();
        if (all.Count > 0)
        {
            DiagnosticWriter.Write(all.OrderBy(d => d.Span.Source, StringComparer.Ordinal).ThenBy(d => d.Span.Start), sources, terminal.Error, language, terminal.Colours);
        }
    }
}
