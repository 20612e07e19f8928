using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Cases;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Statements;
using Samverkan.TestSupport;

namespace Samverkan.Fuzz;

/// <summary>Does with an input all that the tool would: reads it, judges by it or with it, and writes the report in every format, or what is wrong with it.</summary>
internal sealed class Trial
{
    // Each is a structure and a judgement of its own, so a file of ten times as many takes ten times as long.
    private const int MostCases = 100;

    private readonly Dictionary<string, RuleSet> _charters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Structure> _structures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> _texts = new(StringComparer.Ordinal);

    /// <summary>Runs it; an exception that comes out is a fault.</summary>
    /// <param name="name">What it is called: what it is read as, and what it is judged with, follows from it.</param>
    /// <param name="bytes">What it holds.</param>
    public Measured Run(string name, byte[] bytes)
    {
        Prepare(name);
        var start = Environment.CpuUsage.TotalTime;
        var before = GC.GetAllocatedBytesForCurrentThread();
        long afterReading;
        var isRead = false;
        Structure? written = null;
        var source = SourceText.Read(name, new MemoryStream(bytes, writable: false));
        if (!source.Succeeded)
        {
            afterReading = GC.GetAllocatedBytesForCurrentThread();
            Tell(source.Diagnostics, []);
        }
        else
        {
            switch (Seed.KindOf(name))
            {
                case FileKind.Structure:
                    var structure = StructureReader.Read(source.Value);
                    afterReading = GC.GetAllocatedBytesForCurrentThread();
                    Tell(structure.Diagnostics, [source.Value]);
                    if (isRead = structure.Succeeded)
                    {
                        Judge(Charter(CharterFor(name)), structure.Value!);
                        written = structure.Value;
                    }

                    break;
                case FileKind.Charter:
                    var rules = RuleSet.Read(source.Value);
                    afterReading = GC.GetAllocatedBytesForCurrentThread();
                    Tell(rules.Diagnostics, [source.Value]);
                    if (isRead = rules.Succeeded)
                    {
                        Judge(rules.Value!, StructureFor(name));
                    }

                    break;
                case FileKind.Cases:
                    var bag = new DiagnosticBag();
                    var cases = CasesReader.Read(source.Value, bag);
                    afterReading = GC.GetAllocatedBytesForCurrentThread();
                    isRead = cases is not null && !bag.HasErrors;
                    if (isRead)
                    {
                        new CaseRunner(Beside(name)).Run(cases! with { Cases = [.. cases.Cases.Take(MostCases)] }, Charter(CharterFor(name)), bag);
                    }

                    Tell(bag.Sorted(), [source.Value]);
                    break;
                default:
                    var found = new DiagnosticBag();
                    var inventory = Inventory.Read(source.Value, found);
                    afterReading = GC.GetAllocatedBytesForCurrentThread();
                    isRead = inventory is not null && !found.HasErrors;
                    if (isRead)
                    {
                        Account.Of(Charter(CharterFor(name)).Charters[0], inventory!);
                    }

                    Tell(found.Sorted(), [source.Value]);
                    break;
            }
        }

        var measured = new Measured(Environment.CpuUsage.TotalTime - start, afterReading - before, GC.GetAllocatedBytesForCurrentThread() - afterReading, isRead);
        if (written is not null && Rewritten.Differing(written) is { Length: > 0 } differing)
        {
            throw new InvalidOperationException($"it is not the same when it was written and read again: {differing}");
        }

        return measured;
    }

    private static void Tell(ImmutableArray<Diagnostic> diagnostics, SourceText[] sources)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Span.Start > diagnostic.Span.End || diagnostic.Span.Start.Line < 1 || diagnostic.Span.Start.Column < 1)
            {
                throw new InvalidOperationException($"a place that cannot be: {diagnostic}");
            }

            if (string.IsNullOrEmpty(diagnostic.Message.Sv) || string.IsNullOrEmpty(diagnostic.Message.En))
            {
                throw new InvalidOperationException($"nothing is said in one of the languages: {diagnostic}");
            }
        }

        using var shown = new StringWriter();
        DiagnosticWriter.Write(diagnostics, sources, shown, Language.Swedish);
        DiagnosticWriter.Write(diagnostics, sources, shown, Language.English);
        if (shown.GetStringBuilder().ToString().Any(c => c != '\n' && SafeText.IsHarmful(c)))
        {
            throw new InvalidOperationException("a diagnostic shows a character that could steer a terminal");
        }
    }

    private static void Judge(RuleSet rules, Structure structure)
    {
        var result = rules.Evaluate(structure);
        Tell(result.Diagnostics, [structure.Source]);
        if (!result.Succeeded)
        {
            return;
        }

        foreach (var language in (Language[])[Language.Swedish, Language.English])
        {
            var report = new Report([result], language);
            foreach (var format in ReportFormat.All)
            {
                using var written = new MemoryStream();
                format.Write(report, written);
                Check(format, written.GetBuffer().AsSpan(0, (int)written.Length));
            }
        }
    }

    // What other tools read must be sound, and nothing may steer a terminal.
    private static void Check(ReportFormat format, ReadOnlySpan<byte> written)
    {
        if (format.Name is "json" or "sarif")
        {
            var reader = new System.Text.Json.Utf8JsonReader(written);
            while (reader.Read())
            {
            }
        }
        else if (format.Name == "junit")
        {
            using var xml = System.Xml.XmlReader.Create(new StringReader(System.Text.Encoding.UTF8.GetString(written)));
            while (xml.Read())
            {
            }
        }

        if (written.IndexOf((byte)0x1b) >= 0 || written.IndexOf("\u202e"u8) >= 0)
        {
            throw new InvalidOperationException($"{format.Name} holds a character that could steer a terminal");
        }
    }

    // What the input meets is read beforehand: it is no part of what is measured.
    private void Prepare(string name)
    {
        Charter(CharterFor(name));
        if (Seed.KindOf(name) == FileKind.Charter)
        {
            StructureFor(name);
        }
    }

    /// <summary>The shipped charter that a file belongs to, by where it lies; null for what belongs to none.</summary>
    public static string? CharterOf(string name) => name.Split('/') switch
    {
        ["samples", var charter, _] when BuiltInCharters.Find(charter) is not null => charter,
        ["charters", var file] => file.Split('.')[0],
        ["tests", "corpus", "fuzz", var charter, _] when BuiltInCharters.Find(charter) is not null => charter,
        _ => null,
    };

    private static string CharterFor(string name) => CharterOf(name) is { } charter ? $"charters/{charter}.charter.yaml" : "docs/examples/council.charter.yaml";

    private Structure StructureFor(string name)
    {
        var sample = CharterOf(name) is { } charter
            ? Directory.EnumerateFiles(RepositoryRoot.Path("samples", charter), "*.structure.yaml").Order(StringComparer.Ordinal).First()
            : RepositoryRoot.Path("docs", "examples", "council.structure.yaml");
        return _structures.TryGetValue(sample, out var known) ? known : _structures[sample] = Structure.Load(sample).OrThrow();
    }

    private RuleSet Charter(string path) =>
        _charters.TryGetValue(path, out var known) ? known : _charters[path] = RuleSet.Read(CharterFolder.Text(path.Split('/'))).OrThrow();

    private Func<string, SourceText?> Beside(string name) => path =>
    {
        var whole = Path.GetFullPath(Path.Combine(RepositoryRoot.Path(CharterOf(name) is null ? "docs/examples" : "charters"), path.Replace("\0", "", StringComparison.Ordinal)));
        if (!whole.StartsWith(RepositoryRoot.Directory, StringComparison.Ordinal) || !File.Exists(whole))
        {
            return null;
        }

        return _texts.TryGetValue(whole, out var known) ? known : _texts[whole] = new SourceText(path, File.ReadAllText(whole));
    };
}
