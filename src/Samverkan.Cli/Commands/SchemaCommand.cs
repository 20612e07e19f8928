using System.CommandLine;
using Samverkan.Model;
using Samverkan.Model.Text;

namespace Samverkan.Cli.Commands;

/// <summary><c>samverkan schema</c>: the JSON Schemas of the files that people write, for their editors.</summary>
internal static class SchemaCommand
{
    private const string Folder = "schemas/";
    private const string Ending = ".schema.json";

    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string?>("name") { Description = "Which schema; their names are listed without it.", Arity = ArgumentArity.ZeroOrOne };
        var lang = CommonOptions.Lang();
        var command = new Command("schema", "Prints the JSON Schema of charters, structures and what stands beside them, for editors.") { name, lang };
        command.SetAction(parsed => (int)Run(terminal, parsed.GetValue(name), CommonOptions.Language(parsed.GetValue(lang))));
        return command;
    }

    private static ExitCode Run(Terminal terminal, string? name, Language language)
    {
        var all = Names();
        if (name is null)
        {
            all.ForEach(n => terminal.Output.Write(n + "\n"));
            return ExitCode.Complies;
        }

        if (!all.Contains(name))
        {
            var known = string.Join(", ", all);
            var meant = DidYouMean.Suggest(name, all);
            Wording problem = meant is null
                ? new($"{name}: inget schema heter så; det finns {known}", $"{name}: no such schema; there are {known}")
                : new($"{name}: inget schema heter så; menade du {meant}?", $"{name}: no such schema; did you mean {meant}?");
            CommonOptions.Tell([problem], [], [], terminal, language);
            return ExitCode.BadInput;
        }

        using var schema = typeof(SchemaCommand).Assembly.GetManifestResourceStream(Folder + (language == Language.Swedish ? "sv/" : "") + name + Ending)!;
        schema.CopyTo(terminal.Bytes);
        return ExitCode.Complies;
    }

    private static List<string> Names() =>
    [
        .. typeof(SchemaCommand).Assembly.GetManifestResourceNames()
            .Where(r => r.StartsWith(Folder, StringComparison.Ordinal) && !r.StartsWith(Folder + "sv/", StringComparison.Ordinal))
            .Select(r => r[Folder.Length..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];
}
