using System.Globalization;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Reporting;

/// <summary>Several structures in few words: a line for each, and their number.</summary>
internal static class SummaryText
{
    /// <summary>What a structure came to, in one line.</summary>
    public static void Row(EvaluationResult result, ReportFrame frame, TextPage page)
    {
        if (result.Succeeded)
        {
            page.Tagged(VerdictOf(result, frame), SourceWords.Of(result.Structure.Source, frame.Language) + Found(Tally.Of(result), frame), result.Verdict switch
            {
                Verdict.Compliant => TextColour.Green,
                Verdict.NonCompliant => TextColour.Red,
                _ => TextColour.Yellow,
            });
        }
    }

    /// <summary>How many came to what.</summary>
    public static void Total(Tally tally, ReportFrame frame, TextPage page) => page.Paragraph(Total(tally, frame), 0);

    /// <summary>How many came to what, as a sentence.</summary>
    public static string Total(Tally tally, ReportFrame frame)
    {
        var parts = new List<string>();
        void Count(int n, string sv, string en, string? enOne = null)
        {
            if (n > 0)
            {
                parts.Add($"{Number(n)} {frame.Say(sv, n == 1 ? enOne ?? en : en)}");
            }
        }

        Count(tally.Compliant, "följer stadgan", "comply", "complies");
        Count(tally.NonCompliant, "följer inte stadgan", "do not comply", "does not comply");
        Count(tally.Undetermined, "går inte att avgöra", "cannot be told");
        return $"{Number(tally.Judged)} {frame.Say(tally.Judged == 1 ? "struktur" : "strukturer", tally.Judged == 1 ? "structure" : "structures")}: {string.Join(", ", parts)}.";
    }

    /// <summary>The verdict in a word or two.</summary>
    public static string VerdictOf(EvaluationResult result, ReportFrame frame) => result.Verdict switch
    {
        Verdict.Compliant => frame.Say("följer stadgan", "complies"),
        Verdict.NonCompliant => frame.Say("följer inte stadgan", "does not comply"),
        _ => frame.Say("går inte att avgöra", "cannot be told"),
    };

    private static string Found(Tally tally, ReportFrame frame)
    {
        var parts = new List<string>();
        void Count(int n, string svOne, string sv, string enOne, string en)
        {
            if (n > 0)
            {
                parts.Add($"{Number(n)} {frame.Say(n == 1 ? svOne : sv, n == 1 ? enOne : en)}");
            }
        }

        Count(tally.Violations, "brott", "brott", "violation", "violations");
        Count(tally.Departures, "avvikelse", "avvikelser", "departure", "departures");
        Count(tally.Open, "går inte att avgöra", "går inte att avgöra", "undetermined", "undetermined");
        return parts.Count == 0 ? "" : ": " + string.Join(", ", parts);
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
