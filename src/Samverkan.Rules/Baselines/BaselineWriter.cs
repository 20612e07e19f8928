using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Samverkan.Rules.Reporting;

namespace Samverkan.Rules.Baselines;

/// <summary>Writes a baseline: a line for each finding, so that a comparison of two shows what came and went.</summary>
internal static partial class BaselineWriter
{
    private static readonly JavaScriptEncoder Encoder = Quoting();

    public static void Write(Baseline baseline, TextWriter writer)
    {
        writer.Write("# Known findings; `samverkan baseline write` writes this file anew.\n");
        writer.Write($"baseline-of: [{string.Join(", ", baseline.Charters.Select(Scalar))}]\n");
        writer.Write(baseline.Known.IsEmpty ? "known: []\n" : "known:\n");
        foreach (var one in baseline.Known)
        {
            var within = one.In is null ? "" : $", in: {Scalar(one.In)}";
            writer.Write($"- {{ structure: {Scalar(one.Structure)}, charter: {Scalar(one.Charter)}, rule: {Scalar(one.Rule)}, subject: {Scalar(one.Subject)}{within}, finding: {Scalar(one.Finding)} }}\n");
        }
    }

    // Anything but a plain id is quoted the way JSON does, which YAML reads too.
    private static string Scalar(string text) =>
        PlainId().IsMatch(text) && text is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n") ? text : $"\"{Encoder.Encode(text)}\"";

    private static JavaScriptEncoder Quoting()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters(SafeText.Directional);
        return JavaScriptEncoder.Create(settings);
    }

    [GeneratedRegex("\\A[a-z][a-z0-9-]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainId();
}
