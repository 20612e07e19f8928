using System.Globalization;

namespace Samverkan.Model;

/// <summary>A stretch of days, both ends included. As the value of a date it stands for one day in it that is not known more closely.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
public readonly record struct DateRange(DateOnly First, DateOnly Last)
{
    /// <summary>Whether it is a single day.</summary>
    public bool IsDay => First == Last;

    /// <summary>Reads <c>2019-03-01</c>, <c>2019-03</c> or <c>2019</c>.</summary>
    /// <returns>False when the text is none of these.</returns>
    public static bool TryParse(string text, out DateRange range)
    {
        ArgumentNullException.ThrowIfNull(text);
        range = default;
        if (text.Length is not (4 or 7 or 10) || Number(text, 0, 4) is not (>= 1 and var year))
        {
            return false;
        }

        if (text.Length == 4)
        {
            range = new(new(year, 1, 1), new(year, 12, 31));
            return true;
        }

        if (text[4] != '-' || Number(text, 5, 2) is not (>= 1 and <= 12 and var month))
        {
            return false;
        }

        var days = DateTime.DaysInMonth(year, month);
        if (text.Length == 7)
        {
            range = new(new(year, month, 1), new(year, month, days));
            return true;
        }

        if (text[7] != '-' || Number(text, 8, 2) is not (>= 1 and var number) || number > days)
        {
            return false;
        }

        var day = new DateOnly(year, month, number);
        range = new(day, day);
        return true;
    }

    // Digits and nothing else; -1 where there is something else.
    private static int Number(string text, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return -1;
            }

            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }

    /// <summary>As it would be written in a file: <c>2019</c>, <c>2019-03</c>, <c>2019-03-01</c>, or both ends.</summary>
    public override string ToString()
    {
        var first = First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (IsDay)
        {
            return first;
        }

        if (First == new DateOnly(First.Year, 1, 1) && Last == new DateOnly(First.Year, 12, 31))
        {
            return first[..4];
        }

        return First.Day == 1 && Last == new DateOnly(First.Year, First.Month, DateTime.DaysInMonth(First.Year, First.Month))
            ? first[..7]
            : first + "–" + Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}

/// <summary>A length of time in days and months; a month is no fixed number of days.</summary>
/// <param name="Days">Days; a week is seven.</param>
/// <param name="Months">Months; a year is twelve.</param>
public readonly record struct Duration(int Days, int Months)
{
    /// <summary>Reads <c>7 days</c>, <c>1 week</c>, <c>3 months</c>, <c>2 years</c>.</summary>
    /// <returns>False when the text is none of these, or longer than 9,999 of its unit.</returns>
    public static bool TryParse(string text, out Duration duration)
    {
        ArgumentNullException.ThrowIfNull(text);
        duration = default;
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n > 9999)
        {
            return false;
        }

        Duration? read = parts[1] switch
        {
            "day" or "days" => new(n, 0),
            "week" or "weeks" => new(7 * n, 0),
            "month" or "months" => new(0, n),
            "year" or "years" => new(0, 12 * n),
            _ => null,
        };
        duration = read ?? default;
        return read is not null;
    }

    /// <summary>The fewest days it can be.</summary>
    public int LeastDays => Days + (Months / 12 * 365) + (Months % 12 * 28);

    /// <summary>The most days it can be.</summary>
    public int MostDays => Days + (Months / 12 * 366) + (Months % 12 * 31);

    /// <summary>The day this long before or after <paramref name="date"/>; months keep within the month they reach, and the calendar's ends hold.</summary>
    public DateOnly From(DateOnly date, int sign)
    {
        var months = Math.Clamp(((date.Year - 1) * 12) + date.Month - 1 + (sign * Months), 0, (9999 * 12) - 1);
        var (year, month) = ((months / 12) + 1, (months % 12) + 1);
        var moved = new DateOnly(year, month, Math.Min(date.Day, DateTime.DaysInMonth(year, month)));
        return DateOnly.FromDayNumber(Math.Clamp(moved.DayNumber + (sign * Days), DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
    }

    /// <summary>As it would be written in a file.</summary>
    public override string ToString() => (Days, Months) switch
    {
        (0, var m) when m % 12 == 0 && m > 0 => Say(m / 12, "year"),
        (0, var m) when m > 0 => Say(m, "month"),
        var (d, _) when d % 7 == 0 && d > 0 && Months == 0 => Say(d / 7, "week"),
        (var d, 0) => Say(d, "day"),
        _ => Say(Months, "month") + " " + Say(Days, "day"),
    };

    private static string Say(int n, string unit) => string.Create(CultureInfo.InvariantCulture, $"{n} {unit}{(n == 1 ? "" : "s")}");
}
