using System.CommandLine;
using System.Text;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules.Reporting.Charters;

namespace Samverkan.Cli.Commands;

/// <summary><c>samverkan render</c>: a charter as a document to read.</summary>
internal static class RenderCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("charter") { Description = "A shipped charter by its id, or a charter file." };
        var format = new Option<string>("--format", "-f") { Description = "How to write it.", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown", "html");
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output otherwise." };
        var lang = CommonOptions.Lang();
        var command = new Command("render", "Writes a charter as a document: its rules under their paragraphs, what it leaves open, and what is not checked.") { name, format, output, lang };
        command.SetAction(parsed => (int)Run(terminal, parsed.GetValue(name)!, parsed.GetValue(format)!, parsed.GetValue(output), CommonOptions.Language(parsed.GetValue(lang))));
        return command;
    }

    private static ExitCode Run(Terminal terminal, string name, string format, string? file, Language language)
    {
        var problems = new List<Wording>();
        var diagnostics = new List<Diagnostic>();
        var sources = new List<SourceText>();
        var rules = Inputs.Charter(name, problems, diagnostics, sources);
        var inventory = rules is null ? null : Inputs.Statements(rules.Charters[0], name, problems, diagnostics, sources);
        CommonOptions.Tell(problems, diagnostics, sources, terminal, language);
        if (rules is null || problems.Count > 0 || diagnostics.Exists(d => d.Severity == Severity.Error))
        {
            return ExitCode.BadInput;
        }

        var document = CharterDocument.Of(rules.Charters[0], inventory, language);
        using var whole = new StringWriter { NewLine = "\n" };
        if (format == "html")
        {
            CharterHtmlWriter.Write(document, whole);
        }
        else
        {
            CharterMarkdownWriter.Write(document, whole);
        }

        if (file is null)
        {
            terminal.Output.Write(whole.ToString());
        }
        else if (WholeFile.Write(Encoding.UTF8.GetBytes(whole.ToString()), file) is { } trouble)
        {
            CommonOptions.Tell([trouble], [], [], terminal, language);
            return ExitCode.BadInput;
        }

        return ExitCode.Complies;
    }
}
