using System.Globalization;
using System.Text;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Baselines;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Waivers;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Corpus;

/// <summary>A case of the reading corpus: one file, and in <c>expected.txt</c> what comes of reading it.</summary>
internal sealed class ReadingCase
{
    private readonly string _folder;

    private ReadingCase(string name)
    {
        Name = name;
        _folder = RepositoryRoot.Path("tests", "corpus", "reading", name);
        File = Directory.EnumerateFiles(_folder, "x.*").Single();
    }

    public static IReadOnlyList<ReadingCase> All { get; } =
    [
        .. Directory.EnumerateDirectories(RepositoryRoot.Path("tests", "corpus", "reading"))
            .SelectMany(Directory.EnumerateDirectories)
            .Select(d => new DirectoryInfo(d))
            .Select(d => new ReadingCase($"{d.Parent!.Name}/{d.Name}"))
            .OrderBy(c => c.Name, StringComparer.Ordinal),
    ];

    /// <summary><c>bad/duplicate-key</c>.</summary>
    public string Name { get; }

    public string File { get; }

    public bool IsGood => Name.StartsWith("good/", StringComparison.Ordinal);

    public bool IsCharter => File.Contains(".charter.", StringComparison.Ordinal);

    public string ExpectedFile => $"tests/corpus/reading/{Name}/expected.txt";

    public (IReadOnlyList<Diagnostic> Diagnostics, SourceText? Source, string Read) Read()
    {
        var source = SourceText.Decode(File, System.IO.File.ReadAllBytes(File));
        if (!source.Succeeded)
        {
            return (source.Diagnostics, null, "");
        }

        if (IsCharter)
        {
            var rules = RuleSet.Read(source.Value);
            return (rules.Diagnostics, source.Value, rules.Succeeded ? Told(rules.Value) : "");
        }

        if (File.Contains(".waivers.", StringComparison.Ordinal))
        {
            var waivers = WaiverSet.Read(source.Value);
            return (waivers.Diagnostics, source.Value, string.Concat(waivers.Value?.Waivers.Select(w => w + "\n") ?? []));
        }

        if (File.Contains(".baseline.", StringComparison.Ordinal))
        {
            var baseline = Baseline.Read(source.Value);
            return (baseline.Diagnostics, source.Value, string.Concat(baseline.Value?.Known.Select(e => e + "\n") ?? []));
        }

        var structure = Model.Reading.StructureReader.Read(source.Value);
        return (structure.Diagnostics, source.Value, structure.Succeeded ? Told(structure.Value) : "");
    }

    /// <summary>The full diagnostics in English and then in Swedish, and what was read where something was.</summary>
    public string Report()
    {
        var (diagnostics, source, read) = Read();
        using var text = new StringWriter();
        if (diagnostics.Count > 0)
        {
            DiagnosticWriter.Write(diagnostics, source is null ? [] : [source], text, Language.English);
            text.Write('\n');
            DiagnosticWriter.Write(diagnostics, source is null ? [] : [source], text, Language.Swedish);
        }

        if (read.Length > 0)
        {
            text.Write(diagnostics.Count > 0 ? "\n" + read : read);
        }

        // Messages name the file as it was given, which is another path on every machine.
        return text.ToString().Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    private static string Told(RuleSet rules)
    {
        var text = new StringBuilder();
        foreach (var rule in rules.Charters[0].Rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rule.Force} {rule.Id}: {string.Join(", ", rule.Cites.Select(c => c.Paragraph))}\n");
        }

        return text.ToString();
    }

    // What the file says: lists left out are not told.
    private static string Told(Structure structure)
    {
        var text = new StringBuilder();
        foreach (var element in structure.Elements.Where(e => !(e.IsImplicit && e.IsAndMore)))
        {
            text.Append(Told(element)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What the file says of a thing, in one line.</summary>
    public static string Told(Element element)
    {
        var parts = new List<string> { element.Sort.Name + (element.FullId is { } id ? " " + id : "") };
        parts.Add(element switch
        {
            { IsAndMore: true } => "and-more " + Counted(element.Count),
            { Count.IsOne: true } => "",
            _ => Counted(element.Count),
        });
        parts.Add(element.IsImplicit ? "(referred to)" : "");
        parts.AddRange(element.Facts.Select(Told));
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    private static string Told(Fact fact)
    {
        var values = fact.State == FactState.Given ? string.Join(", ", fact.Values.Select(Told)) + (fact.AndMore ? " and more" : "") : fact.State.ToString().ToLowerInvariant();
        return $"{fact.Attribute.Name}={(fact.Attribute.Type.IsSet && fact.State == FactState.Given ? $"[{values}]" : values)}";
    }

    private static string Told(FactValue value)
    {
        var said = value.Value switch
        {
            Element element => element.FullId ?? "others",
            Wording wording => wording.In(Language.English),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
        };
        return value is { From: null, Until: null } ? said : $"{said} ({value.From:yyyy-MM-dd}..{value.Until:yyyy-MM-dd})";
    }

    private static string Counted(Multiplicity count)
    {
        var high = count.High == Multiplicity.Unlimited ? "" : count.High.ToString(CultureInfo.InvariantCulture);
        var free = count.FreeHigh > 0 ? $" free {count.FreeLow}..{count.FreeHigh}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"×{count.Low}..{high}{free}");
    }
}
