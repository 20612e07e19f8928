namespace Samverkan.Model.Text;

/// <summary>Finds the word somebody probably meant.</summary>
internal static class DidYouMean
{
    /// <summary>
    /// The candidate that <paramref name="word"/> was probably meant for: the same but for case, blanks and quotation marks; what a Swedish word stands for; the nearest in spelling. Null when none is
    /// near enough. Ties go to the first in ordinal order.
    /// </summary>
    public static string? Suggest(string word, IEnumerable<string> candidates)
    {
        if (word.Length > 80)
        {
            return null;
        }

        var typed = Plain(word);
        var all = candidates as IReadOnlyCollection<string> ?? [.. candidates];
        if (all.FirstOrDefault(c => c != word && Plain(c) == typed) is { } same)
        {
            return same;
        }

        foreach (var meant in Vocabulary.SwedishWords.For(typed))
        {
            if (meant != word && all.Contains(meant))
            {
                return meant;
            }
        }

        string? best = null;
        var bestDistance = Math.Max(1, typed.Length / 3) + 1;
        foreach (var candidate in all)
        {
            if (Math.Abs(candidate.Length - typed.Length) > bestDistance)
            {
                continue;
            }

            var distance = Distance(typed, candidate.ToLowerInvariant());
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>A word as it may have been meant: in small letters, with hyphens for blanks and underscores, and without the quotation marks that word processors set.</summary>
    internal static string Plain(string word)
    {
        var plain = new System.Text.StringBuilder(word.Length);
        foreach (var c in word.AsSpan().Trim())
        {
            if (c is '_' || char.IsWhiteSpace(c))
            {
                plain.Append('-');
            }
            else if (c is not ('”' or '“' or '„' or '’' or '‘' or '"' or '\'' or '»' or '«'))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }

    // Edit distance where two neighbouring letters that have changed places count as one mistake.
    private static int Distance(string a, string b)
    {
        if (b.Length > 80)
        {
            return int.MaxValue;
        }

        Span<int> two = stackalloc int[b.Length + 1];
        Span<int> one = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            one[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, one[j] + 1), one[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], two[j - 2] + 1);
                }
            }

            var free = two;
            two = one;
            one = row;
            row = free;
        }

        return one[b.Length];
    }
}
