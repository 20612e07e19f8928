using System.Globalization;
using System.Text;

namespace Samverkan.Model.Text;

/// <summary>Finds the number that somebody probably meant who wrote it in words or with words around it: <c>4 st</c>, <c>minst 3</c>, <c>fyra</c>.</summary>
internal static class MeantNumber
{
    private static readonly string[] Swedish = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
    private static readonly string[] English = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly (string Said, string Bound)[] Bounds =
    [
        ("minst", "at-least"), ("at least", "at-least"), ("minimum", "at-least"), ("min", "at-least"), (">=", "at-least"), ("≥", "at-least"), ("lägst", "at-least"),
        ("högst", "at-most"), ("at most", "at-most"), ("maximum", "at-most"), ("max", "at-most"), ("<=", "at-most"), ("≤", "at-most"), ("upp till", "at-most"), ("up to", "at-most"),
        ("fler än", "more-than"), ("mer än", "more-than"), ("more than", "more-than"), (">", "more-than"), ("över", "more-than"),
        ("färre än", "fewer-than"), ("mindre än", "fewer-than"), ("fewer than", "fewer-than"), ("less than", "fewer-than"), ("<", "fewer-than"), ("under", "fewer-than"),
        ("exakt", "exactly"), ("precis", "exactly"), ("exactly", "exactly"), ("=", "exactly"),
    ];

    /// <summary>The one whole number in a text, perhaps with a bound before it; null where there is none, or several.</summary>
    public static (string? Bound, string Number)? Of(string text)
    {
        if (text.Length > 60)
        {
            return null;
        }

        var said = text.Trim().ToLowerInvariant().Replace('\u00A0', ' ');
        var bound = Bounds.FirstOrDefault(b => said.StartsWith(b.Said, StringComparison.Ordinal));
        var rest = bound.Said is null ? said : said[bound.Said.Length..].Trim();
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 4 || NumberIn(words[0]) is not { } number || words.Skip(1).Any(w => w.Any(char.IsAsciiDigit)))
        {
            return null;
        }

        return (bound.Bound, number);
    }

    /// <summary>A share that was written with a comma, or with the word for per cent: as it should be.</summary>
    public static string? Share(string text)
    {
        var said = text.Trim().ToLowerInvariant().Replace("\u00A0", " ", StringComparison.Ordinal);
        var isPercent = said.EndsWith('%') || said.EndsWith("procent", StringComparison.Ordinal) || said.EndsWith("per cent", StringComparison.Ordinal) || said.EndsWith("percent", StringComparison.Ordinal);
        var digits = new string([.. said.TakeWhile(c => char.IsAsciiDigit(c) || c is ',' or '.')]).Replace(',', '.');
        if (isPercent && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100)
        {
            return percent switch
            {
                >= 33 and < 34 when percent % 1 != 0 => "1/3",
                > 66 and < 67 when percent % 1 != 0 => "2/3",
                _ when percent % 1 == 0 => percent.ToString("0", CultureInfo.InvariantCulture) + "%",
                _ => (percent * 10).ToString("0", CultureInfo.InvariantCulture) + "/1000",
            };
        }

        return said switch
        {
            "hälften" or "half" or "en halv" or "0,5" or "0.5" => "1/2",
            "en tredjedel" or "a third" or "one third" => "1/3",
            "två tredjedelar" or "two thirds" => "2/3",
            "en fjärdedel" or "a quarter" => "1/4",
            _ => null,
        };
    }

    private static string? NumberIn(string word)
    {
        var at = Math.Max(Array.IndexOf(Swedish, word), Array.IndexOf(English, word));
        if (at >= 0 || word == "ett")
        {
            return Math.Max(at, word == "ett" ? 1 : at).ToString(CultureInfo.InvariantCulture);
        }

        var digits = new StringBuilder();
        foreach (var c in word)
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
            else if (c is '.' or ',' or '-' or '–')
            {
                return null;
            }
            else
            {
                break;
            }
        }

        return digits.Length is > 0 and < 10 ? digits.ToString() : null;
    }
}
