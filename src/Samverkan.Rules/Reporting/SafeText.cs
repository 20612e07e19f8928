using System.Globalization;
using System.Text;

namespace Samverkan.Rules.Reporting;

/// <summary>Makes text from files harmless to show: what could steer a terminal, break a line or turn the reading direction is shown as its code.</summary>
internal static class SafeText
{
    public static string Of(string text)
    {
        if (!text.Any(IsHarmful))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsHarmful(c))
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                safe.Append(c);
            }
        }

        return safe.ToString();
    }

    public static bool IsHarmful(char c) =>
        char.IsControl(c) || c is '\uFFFE' or '\uFFFF' or '\u2028' or '\u2029' or '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Those that a JSON encoder would let through.</summary>
    public static readonly char[] Directional =
        ['\u200E', '\u200F', '\u061C', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', '\u2028', '\u2029', '\u0085'];
}
