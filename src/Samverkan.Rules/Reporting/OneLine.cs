using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Reporting;

/// <summary>A finding in one paragraph, for formats that have room for no more.</summary>
internal static class OneLine
{
    public static string Of(Finding finding, Language language)
    {
        var isSwedish = language == Language.Swedish;
        var parts = new List<string>
        {
            $"{finding.SubjectName(language)} ({string.Join(", ", finding.Rule.Cites)}): {finding.Message(language)}",
        };
        if (finding.Outcome == Outcome.Violated)
        {
            parts.AddRange(finding.Clauses(language).Select(c => c.Found.Length == 0
                ? (isSwedish ? $"Krävs: {c.Required}." : $"Required: {c.Required}.")
                : isSwedish ? $"Funnet: {c.Found}; krävs: {c.Required}." : $"Found {c.Found}, required {c.Required}."));
            parts.AddRange(finding.Remedies.Select(r => (isSwedish ? "Åtgärd: " : "Remedy: ") + finding.Describe(r, language) + "."));
        }
        else if (!finding.Missing.IsEmpty)
        {
            parts.Add((isSwedish ? "Saknas: " : "Missing: ") + string.Join("; ", finding.Missing.Take(5).Select(m => finding.Describe(m, language))) + (finding.Missing.Length > 5 ? " …" : "."));
        }

        if (finding.Waiver is { } waiver)
        {
            parts.Add((isSwedish ? "Dispens " : "Waived ") + WaiverWords.Term(waiver, language) + ": " + waiver.Reason.In(language));
        }

        return SafeText.Of(string.Join(" ", parts));
    }
}
