using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Statements;

namespace Samverkan.Cli;

/// <summary>Opens what the user named; a file that cannot be opened is one clear sentence.</summary>
internal static class Inputs
{
    public static SourceText? Open(string path, ICollection<Wording> problems, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var text = SourceText.Read(path, stream);
            foreach (var diagnostic in text.Diagnostics)
            {
                diagnostics.Add(diagnostic);
            }

            return text.Value;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            problems.Add(CannotBeRead(path, e));
            return null;
        }
    }

    /// <summary>Why a file cannot be read, as a sentence.</summary>
    public static Wording CannotBeRead(string path, Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => Near(path) is { } near
            ? new($"{path}: filen finns inte; menade du {near}?", $"{path}: no such file; did you mean {near}?")
            : new($"{path}: filen finns inte; kontrollera namnet och vilken mapp du står i", $"{path}: no such file; check its name, and which folder you are in"),
        UnauthorizedAccessException when Directory.Exists(path) => new($"{path}: är en mapp, inte en fil", $"{path}: is a folder, not a file"),
        UnauthorizedAccessException => new($"{path}: får inte läsas", $"{path}: may not be read"),
        _ => new($"{path}: kan inte läsas ({e.Message})", $"{path}: cannot be read ({e.Message})"),
    };

    /// <summary>A file in the same folder that was probably meant: one whose name goes on after a full stop, or is spelt nearly so.</summary>
    public static string? Near(string path)
    {
        var cut = path.LastIndexOfAny(['/', Path.DirectorySeparatorChar]) + 1;
        var (folder, name) = (path[..cut], path[cut..]);
        try
        {
            var names = Directory.EnumerateFiles(folder.Length == 0 ? "." : folder).Select(f => Path.GetFileName(f)).Where(f => f != name).Order(StringComparer.Ordinal).ToList();
            return (names.Find(n => name.Length > 0 && n.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase)) ?? DidYouMean.Suggest(name, names)) is { } meant ? folder + meant : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether the name of a charter is that of a file rather than the id of one that is shipped.</summary>
    public static bool NamesFile(string charter) =>
        charter.Contains('/', StringComparison.Ordinal) || charter.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || charter.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>A charter by its file, or by the id of one that is shipped.</summary>
    public static RuleSet? Charter(string name, ICollection<Wording> problems, ICollection<Diagnostic> diagnostics, ICollection<SourceText> sources)
    {
        var isFile = File.Exists(name) || NamesFile(name);
        if (Directory.Exists(name))
        {
            problems.Add(new($"{name}: är en mapp; ange en stadgefil, till exempel {name.TrimEnd('/')}/stadga.charter.yaml", $"{name}: is a folder; name a charter file, such as {name.TrimEnd('/')}/our.charter.yaml"));
            return null;
        }

        if (!isFile && BuiltInCharters.Find(name) is { } shipped)
        {
            return RuleSet.Load(shipped).OrThrow();
        }

        if (!isFile)
        {
            var meant = Near(name) ?? DidYouMean.Suggest(name, BuiltInCharters.All.Select(c => c.Id));
            var all = string.Join(", ", BuiltInCharters.All.Select(c => c.Id));
            problems.Add(meant is null
                ? new($"{name}: varken en fil eller en medföljande stadga (det finns {all})", $"{name}: neither a file nor a shipped charter (there are {all})")
                : new($"{name}: varken en fil eller en medföljande stadga; menade du {meant}?", $"{name}: neither a file nor a shipped charter; did you mean {meant}?"));
            return null;
        }

        return Read(name, text => RuleSet.Read(text), problems, diagnostics, sources);
    }

    /// <summary>A structure by its file.</summary>
    public static Structure? Structure(string path, bool redact, ICollection<Wording> problems, ICollection<Diagnostic> diagnostics, ICollection<SourceText> sources)
    {
        if (!redact)
        {
            return Read(path, text => StructureReader.Read(text), problems, diagnostics, sources);
        }

        // Only of a file that can be read it is known which words are names.
        var read = Open(path, problems, diagnostics) is { } text ? StructureReader.Read(text) : null;
        var structure = read?.Value?.Redact();
        if (structure is not null)
        {
            sources.Add(structure.Source);
        }

        foreach (var diagnostic in structure?.Warnings ?? Redaction.Of(read?.Diagnostics ?? []))
        {
            diagnostics.Add(diagnostic);
        }

        return structure;
    }

    /// <summary>Opens and reads a file; what is wrong with it goes to the diagnostics.</summary>
    public static T? Read<T>(string path, Func<SourceText, ReadResult<T>> read, ICollection<Wording> problems, ICollection<Diagnostic> diagnostics, ICollection<SourceText> sources)
        where T : class
    {
        if (Open(path, problems, diagnostics) is not { } text)
        {
            return null;
        }

        sources.Add(text);
        var result = read(text);
        foreach (var diagnostic in result.Diagnostics)
        {
            diagnostics.Add(diagnostic);
        }

        return result.Value;
    }

    /// <summary>The inventory of a charter's sources: the file beside its own, or the one that is shipped with it; null where there is none, or where it has errors.</summary>
    public static Inventory? Statements(Charter charter, string name, ICollection<Wording> problems, ICollection<Diagnostic> diagnostics, ICollection<SourceText> sources)
    {
        const string Ending = ".charter.yaml";
        var beside = name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length] + ".statements.yaml" : null;
        var text = beside is null ? BuiltInCharters.Find(charter.Id)?.Statements() : File.Exists(beside) ? Open(beside, problems, diagnostics) : null;
        if (text is null)
        {
            return null;
        }

        sources.Add(text);
        var bag = new DiagnosticBag();
        var inventory = Inventory.Read(text, bag);
        foreach (var diagnostic in bag.Sorted())
        {
            diagnostics.Add(diagnostic);
        }

        return bag.HasErrors ? null : inventory;
    }
}
