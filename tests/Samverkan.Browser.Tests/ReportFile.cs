using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Reporting.Charters;
using Samverkan.Rules.Statements;
using Samverkan.TestSupport;

namespace Samverkan.Browser.Tests;

/// <summary>An HTML report in a file, and what a browser asked for when it was opened.</summary>
public sealed class ReportFile : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private ReportFile(Report report)
    {
        using var stream = File.Create(_folder.File("report.html"));
        HtmlReportWriter.Write(report, stream);
    }

    private ReportFile(CharterDocument charter)
    {
        using var writer = new StreamWriter(_folder.File("report.html"));
        CharterHtmlWriter.Write(charter, writer);
    }

    public string Url => new Uri(_folder.File("report.html")).AbsoluteUri;

    /// <summary>What the page asked for, the page itself included.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>A report on samples of one charter.</summary>
    public static ReportFile Of(string charter, string[] samples, Language language)
    {
        var rules = RuleSet.Load(BuiltInCharters.Find(charter)!).OrThrow();
        return new(new Report(samples.Select(s => rules.Evaluate(Sample(charter, s))), language));
    }

    /// <summary>A report on a structure of the test's own.</summary>
    public static ReportFile Of(string charter, string structure, Language language) =>
        new(new Report([RuleSet.Parse(charter, "x.charter.yaml").OrThrow().Evaluate(Structure.Parse(structure, "x.structure.yaml").OrThrow())], language));

    /// <summary>A shipped charter as a document.</summary>
    public static ReportFile Of(string charter, Language language)
    {
        var shipped = BuiltInCharters.Find(charter)!;
        var inventory = shipped.Statements() is { } text ? Inventory.Read(text, new DiagnosticBag()) : null;
        return new(CharterDocument.Of(RuleSet.Load(shipped).OrThrow().Charters[0], inventory, language));
    }

    // Named as from the root of the repository, wherever that lies.
    private static Structure Sample(string charter, string name) =>
        Structure.Parse(File.ReadAllText(RepositoryRoot.Path("samples", charter, name + ".structure.yaml")), $"samples/{charter}/{name}.structure.yaml").OrThrow();

    public void Dispose() => _folder.Dispose();
}
