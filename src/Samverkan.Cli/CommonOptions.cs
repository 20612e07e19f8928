using System.CommandLine;
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

    /// <summary>Tells what is wrong with the inputs, sorted by place.</summary>
    public static void Tell(IEnumerable<Wording> problems, IEnumerable<Diagnostic> diagnostics, IEnumerable<SourceText> sources, Terminal terminal, Language language)
    {
        foreach (var problem in problems)
        {
            terminal.Error.Write($"samverkan: {SafeText.Of(problem.In(language))}\n");
        }

        DiagnosticWriter.Write(
            diagnostics.Distinct().OrderBy(d => d.Span.Source, StringComparer.Ordinal).ThenBy(d => d.Span.Start),
            sources, terminal.Error, language, terminal.Colours);
    }
}
