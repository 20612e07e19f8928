using System.Globalization;
using System.Text;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Starters;

/// <summary>Gives ids to things that a charter asks about without naming them.</summary>
internal sealed class SkeletonIds(Language language)
{
    private const string Marked = "åäàáâæöøòóôéèëêüùúûíìïîçñ";
    private const string Plain = "aaaaaaoooooeeeeuuuuiiiicn";

    /// <summary>For one of a kind: <c>kommun-1</c>, or <c>region</c> where there is one by its nature.</summary>
    public string Of(Sort sort, Word? kind)
    {
        var label = kind is null ? sort.Label : kind.Label;
        var word = Folded(label.In(language));
        return kind?.Id == "region" ? word : word + "-1";
    }

    /// <summary>For a seat: what tells it from others, made different from the ids of its list.</summary>
    public string OfSeat(SeatAsked seat, SkeletonList list)
    {
        var given = seat.Facts.Where(f => f.Value is not null && !f.Value.StartsWith('{')).ToList();
        var telling = given.Where(f => f.Row.Name != "represents").ToList();
        var id = Folded(string.Join('-', (telling.Count > 0 ? telling : given).OrderBy(f => f.Row.Number).Select(f => VocabularyTable.LabelOf(f.Value!).In(language))));
        id = id.Length == 0 ? Folded(list.Row.Target!.Label.In(language)) : id;
        var number = 1;
        var unique = id;
        while (list.Entries.Exists(e => e.Id == unique))
        {
            number++;
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        }

        return unique;
    }

    /// <summary>A text as an id: small letters without rings and dots, digits and hyphens.</summary>
    public static string Folded(string text)
    {
        var id = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            var at = Marked.IndexOf(letter, StringComparison.Ordinal);
            var c = at < 0 ? letter : Plain[at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().TrimEnd('-');
    }
}
