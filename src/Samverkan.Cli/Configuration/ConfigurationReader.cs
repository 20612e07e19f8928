using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.Syntax;

namespace Samverkan.Cli.Configuration;

/// <summary>Reads a configuration file. Lives for one call.</summary>
internal sealed class ConfigurationReader(SourceText source, DiagnosticBag bag) : KeyReader(source, bag)
{
    private readonly string _folder = source.Name[..(source.Name.LastIndexOf('/') + 1)];

    /// <returns>What the file says; null where it cannot be used.</returns>
    public static ConfigurationFile? Read(SourceText source, DiagnosticBag bag)
    {
        if (DocumentLoader.Load(source, ReadLimits.Default, bag) is not { } root)
        {
            return null;
        }

        var file = new ConfigurationReader(source, bag).Read(root);
        return bag.HasErrors ? null : file;
    }

    private ConfigurationFile Read(MappingNode root)
    {
        var map = KnownKeys(root, ConfigurationKeys.All);
        return new ConfigurationFile
        {
            Structures = List(map, "structures", There),
            Charters = List(map, "charters", Charter),
            Sources = List(map, "sources", word => word.Value),
            // As in a file of cases: of a month or a year, its last day.
            AsOf = Date(map, "as-of")?.Last,
            Waivers = List(map, "waivers", There),
            Baseline = Text(map, "baseline") is { } file ? Beside(file.Value) : null,
            Formats = List(map, "formats", Format),
            Redact = OneOf(map, "redact"),
            FailOn = OneOf(map, "fail-on"),
            Lang = OneOf(map, "lang"),
        };
    }

    private ImmutableArray<string>? List(MappingNode map, string key, Func<ScalarNode, string> read)
    {
        if (map[key] is not { } node)
        {
            return null;
        }

        if (node is ScalarNode { IsNull: true } or SequenceNode { Items.Count: 0 })
        {
            Report(RulesDiagnostics.EmptyValue(Span(node), key));
            return null;
        }

        return [.. Words(node, key).Select(read)];
    }

    private string Charter(ScalarNode word)
    {
        var beside = Beside(word.Value);
        if (Inputs.NamesFile(word.Value) || File.Exists(beside))
        {
            return There(word);
        }

        var shipped = BuiltInCharters.All.Select(c => c.Id).ToList();
        if (!shipped.Contains(word.Value))
        {
            Report(RulesDiagnostics.UnknownChoice(Span(word), "charters", word.Value, shipped, DidYouMean.Suggest(word.Value, shipped)));
        }

        return word.Value;
    }

    // A file that must be there already: where it is not, the place to mend is here.
    private string There(ScalarNode word)
    {
        var beside = Beside(word.Value);
        if (!Path.Exists(beside) && !beside.Contains('*', StringComparison.Ordinal))
        {
            Report(RulesDiagnostics.NoSuchFile(Span(word), beside, Inputs.Near(beside)));
        }

        return beside;
    }

    private string Format(ScalarNode word)
    {
        var cut = word.Value.IndexOf('=', StringComparison.Ordinal);
        var name = cut < 0 ? word.Value : word.Value[..cut];
        var known = ConfigurationKeys.Formats.ToList();
        if (!known.Contains(name) || cut == word.Value.Length - 1)
        {
            Report(RulesDiagnostics.UnknownChoice(Span(word), "formats", word.Value, known, known.Contains(name) ? null : DidYouMean.Suggest(name, known)));
        }

        return cut < 0 ? name : $"{name}={Beside(word.Value[(cut + 1)..])}";
    }

    private string? OneOf(MappingNode map, string key)
    {
        var row = ConfigurationKeys.All[key];
        return map[key] is null ? null : row.Words[Choice(map, row, 0)];
    }

    // Paths in the file are those of its folder.
    private string Beside(string path) => Path.IsPathRooted(path) ? path : _folder + (path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);
}
