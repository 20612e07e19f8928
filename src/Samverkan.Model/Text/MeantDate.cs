using System.Globalization;

namespace Samverkan.Model.Text;

/// <summary>Finds the day that somebody probably meant who wrote it another way: <c>1/3/2027</c>, <c>1 mars 2027</c>, <c>20270301</c>, <c>270301</c>.</summary>
internal static class MeantDate
{
    private static readonly string[] Swedish = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];
    private static readonly string[] English = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly char[] Separators = [' ', '\u00A0', '/', '.', ',', '-', '–', ':', 'T'];

    /// <summary>The day, month or year that was meant, written as it should be; null where that cannot be told.</summary>
    public static string? Of(string text)
    {
        if (text.Length > 40)
        {
            return null;
        }

        var parts = text.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(p => p is not ("den" or "the" or "of" or "kl")).ToArray();
        var meant = parts switch
        {
            [{ Length: 8 } day] when IsNumber(day) => Day(Number(day[..4]), Number(day[4..6]), Number(day[6..])),
            [{ Length: 6 } day] when IsNumber(day) => Day(2000 + Number(day[..2]), Number(day[2..4]), Number(day[4..])),
            [{ Length: 4 } year, var month, var day, ..] when IsNumber(year) && IsNumber(month) && IsNumber(Ordinal(day)) => Day(Number(year), Number(month), Number(Ordinal(day))),
            [var day, var month, { Length: 4 } year, ..] when IsNumber(Ordinal(day)) && IsNumber(year) && Month(month) is { } m => Day(Number(year), m, Number(Ordinal(day))),
            [var month, var day, { Length: 4 } year] when IsNumber(Ordinal(day)) && IsNumber(year) && Month(month) is { } m => Day(Number(year), m, Number(Ordinal(day))),
            [var month, { Length: 4 } year] when IsNumber(year) && Month(month) is <= 12 and { } m => string.Create(CultureInfo.InvariantCulture, $"{Number(year):0000}-{m:00}"),
            [{ Length: 4 } year, var month] when IsNumber(year) && Month(month) is <= 12 and { } m => string.Create(CultureInfo.InvariantCulture, $"{Number(year):0000}-{m:00}"),
            _ => null,
        };
        return meant == text ? null : meant;
    }

    /// <summary>The last day of the month, where a day is written as it should be but the month is shorter.</summary>
    public static string? LastOfMonth(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-' && DateRange.TryParse(text[..7], out var month) && IsNumber(text[8..]) && Number(text[8..]) is > 28 and <= 31
            ? month.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static string? Day(int year, int month, int day)
    {
        // Of 1/3 and 3/1 the first is the day, unless it cannot be.
        if (month > 12 && day <= 12)
        {
            (month, day) = (day, month);
        }

        return year is > 1000 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
            : null;
    }

    private static int? Month(string word)
    {
        if (IsNumber(word))
        {
            return Number(word) is >= 1 and <= 31 and var n ? n : null;
        }

        for (var i = 0; i < 12; i++)
        {
            if (word.Length >= 3 && (Swedish[i].StartsWith(word, StringComparison.Ordinal) || English[i].StartsWith(word, StringComparison.Ordinal)))
            {
                return i + 1;
            }
        }

        return null;
    }

    // `1st`, `3:e`: the number in it.
    private static string Ordinal(string word) => new([.. word.TakeWhile(char.IsAsciiDigit)]);

    private static bool IsNumber(string text) => text.Length is > 0 and < 9 && text.All(char.IsAsciiDigit);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
