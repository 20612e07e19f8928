using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting;

/// <summary>What holds for a report as a whole and is known before the first structure is judged.</summary>
/// <param name="Language">The language it is told in.</param>
/// <param name="Charters">Every charter that structures in it are judged by, each once.</param>
/// <param name="Text">How a text report looks.</param>
internal sealed record ReportFrame(Language Language, ImmutableArray<Charter> Charters, TextOptions Text)
{
    public bool IsSwedish => Language == Language.Swedish;

    public static ReportFrame Of(Report report, TextOptions? text = null) =>
        new(report.Language, [.. report.Results.SelectMany(r => r.Charters).Select(c => c.Charter).Distinct()], text ?? TextOptions.Default);

    public string Say(string sv, string en) => IsSwedish ? sv : en;
}
