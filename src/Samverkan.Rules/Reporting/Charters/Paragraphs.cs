using System.Globalization;

namespace Samverkan.Rules.Reporting.Charters;

/// <summary>The order of paragraphs: numbers by value, "4.1" before "4.1.2" before "4.2" before "10"; after them headings in the order that the charter cites them, each with its paragraphs by number.</summary>
internal sealed class Paragraphs(List<string> cited) : IComparer<string>
{
    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var (a, b) = (Key(x!), Key(y!));
        if (a.Heading.CompareTo(b.Heading) is var byHeading and not 0)
        {
            return byHeading;
        }

        for (var i = 0; i < Math.Min(a.Numbers.Count, b.Numbers.Count); i++)
        {
            if (a.Numbers[i].CompareTo(b.Numbers[i]) is var order and not 0)
            {
                return order;
            }
        }

        var byLength = a.Numbers.Count.CompareTo(b.Numbers.Count);
        return byLength != 0 ? byLength : cited.IndexOf(x!).CompareTo(cited.IndexOf(y!));
    }

    // A paragraph that begins with a number has no heading; one that ends in a number belongs with those that begin alike.
    private (int Heading, List<int> Numbers) Key(string paragraph)
    {
        var leading = Numbers(paragraph.TrimStart('§', ' '));
        if (leading.Count > 0)
        {
            return (-1, leading);
        }

        var heading = paragraph.TrimEnd("0123456789.".ToCharArray());
        return (cited.FindIndex(c => c.TrimEnd("0123456789.".ToCharArray()) == heading), Numbers(paragraph[heading.Length..]));
    }

    // The numbers that a text begins with: "4.1.2", "4 § 2 st.".
    private static List<int> Numbers(string text)
    {
        var numbers = new List<int>();
        foreach (var part in text.Split('.', ' ', '§'))
        {
            if (part.Length == 0)
            {
                continue;
            }

            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                break;
            }

            numbers.Add(number);
        }

        return numbers;
    }
}
