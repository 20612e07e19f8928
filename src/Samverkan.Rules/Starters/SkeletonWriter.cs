using System.Globalization;
using System.Text;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Starters;

/// <summary>Writes a skeleton as YAML, with a comment beside everything that is left open: what it is, what may stand there, and which paragraphs ask for it.</summary>
internal sealed class SkeletonWriter(Charter charter, string id, DateOnly asOf, Language language)
{
    private const int Width = 120;
    private const string OpenCount = "{ at-least: 0 }";

    private static readonly Sort Body = VocabularyTable.Find("body")!;

    private SkeletonHints _hints = new(charter, language);
    private readonly StringBuilder _text = new();

    /// <summary>The whole file.</summary>
    /// <param name="root">The structure as a whole.</param>
    /// <param name="compact">Whether what all bodies of a kind are asked is written once, under <c>defaults</c>.</param>
    public string Write(SkeletonEntry root, bool compact)
    {
        _text.Clear();
        _hints = new(charter, language);
        Head();
        var shared = compact ? Shared(root) : [];
        foreach (var list in root.Lists.OrderBy(l => Order(l.Row)))
        {
            if (list.Row.Target == Body && shared.Count > 0)
            {
                Defaults(shared);
            }

            TopList(list, shared);
        }

        return _text.ToString();
    }

    /// <summary>A text as it can stand in YAML.</summary>
    public string Quoted(Wording text)
    {
        var said = text.In(language);
        var isPlain = said.Length > 0 && char.IsLetter(said[0]) && said.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '–' or '/' or '.') && said[^1] != ' '
            && !said.Contains(" #", StringComparison.Ordinal) && !VocabularyTable.ReservedWords.Contains(said)
            && said.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off");
        return isPlain ? said : "\"" + SafeText.Of(said).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    // Organisations first, then what bodies refer to, bodies, and the rest.
    private static int Order(AttributeRow row) => row.Name switch
    {
        "organisations" => 0,
        "areas" => 1,
        "policy-areas" => 2,
        "bodies" => 3,
        _ => 4 + row.Number,
    };

    private void Head()
    {
        var day = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var name = OneLine(charter.Name.In(language));
        Comment(0, Say(
            $"Att fylla i: allt som {name} frågar efter.",
            $"To be filled in: everything that {name} asks about."));
        Comment(0, Say(
            "Skriv in parterna och ersätt varje unknown med det som gäller. Där det inte finns något skriver du none.",
            "Put in the organisations, and write what is the case in place of every unknown. Where there is none, write none."));
        Comment(0, Say(
            $"count: {OpenCount} betyder att det inte är känt om det finns. Ta bort raden när det finns ett, skriv antalet när det finns flera, och ta bort hela posten när det inte finns.",
            $"count: {OpenCount} means that nobody has said whether it is there. Take the line away when there is one, write the number when there are several, and take the whole entry away when there is none."));
        Comment(0, Say(
            "and-more betyder att listan inte är fullständig. Ta bort det när allt står med.",
            "and-more means that the list is not complete. Take it away when all of it is there."));
        Line(0, $"structure: {id}");
        Line(0, $"name: {Quoted(new Wording("Struktur att fylla i", "A structure to fill in"))}");
        Line(0, "covers: structure");
        Line(0, $"as-of: {day}", Say("den dag som strukturen bedöms", "the day it is judged as of"));
    }

    private void TopList(SkeletonList list, List<Shared> shared)
    {
        Line(0, "");
        if (list.Entries.Count == 0)
        {
            Line(0, $"{list.Row.Name}: unknown", Asks(list.Row, list.AskedBy));
            return;
        }

        Line(0, list.Row.Name + ":");
        foreach (var entry in list.Entries)
        {
            Line(1, entry.Id + ":");
            Entry(entry, 2, [.. shared.Where(s => list.Row.Target == Body && s.Kind == entry.Kind)]);
        }

        if (list.HasMore)
        {
            Line(1, "and-more: {}");
        }
    }

    private void Entry(SkeletonEntry entry, int depth, List<Shared> shared)
    {
        if (entry.Sort.KindAttribute is { } kind)
        {
            Line(depth, $"{kind.Name}: {entry.Kind ?? "unknown"}", entry.Kind is null ? _hints.Of(kind) : "");
        }

        if (entry.IsOpen)
        {
            Line(depth, $"count: {OpenCount}");
        }

        foreach (var fact in entry.Facts.Where(f => f.Row.Sort is not null && !charter.Facts.Contains(f.Row) && !shared.Exists(s => s.Row == f.Row)).OrderBy(f => f.Row.Number))
        {
            Line(depth, $"{fact.Row.Name}: {fact.Value ?? "unknown"}", fact.Value is null ? Asks(fact.Row, fact.AskedBy) : "");
        }

        var declared = entry.Facts.Where(f => charter.Facts.Contains(f.Row)).OrderBy(f => f.Row.Name, StringComparer.Ordinal).ToList();
        if (declared.Count > 0)
        {
            Line(depth, "facts:");
            declared.ForEach(f => Line(depth + 1, f.Row.Name + ": unknown", Asks(f.Row, f.AskedBy)));
        }

        foreach (var list in entry.Lists.Where(l => !shared.Exists(s => s.Row == l.Row)).OrderBy(l => l.Row.Number))
        {
            NestedList(list, depth);
        }
    }

    private void NestedList(SkeletonList list, int depth)
    {
        if (list.Entries.Count == 0)
        {
            Line(depth, $"{list.Row.Name}: unknown", Asks(list.Row, list.AskedBy));
            return;
        }

        Line(depth, list.Row.Name + ":");
        foreach (var entry in list.Entries)
        {
            if (entry.AskedBy is { } rule)
            {
                Comment(depth, $"{OneLine(string.Join(", ", rule.Cites))}: {OneLine(rule.Says.In(language))}");
            }

            // The first key of an entry stands after its dash.
            var start = _text.Length;
            if (entry.Sort.KindAttribute is null)
            {
                Line(depth + 1, $"id: {entry.Id}");
            }

            Entry(entry, depth + 1, []);
            _text[start + (depth * 2)] = '-';
        }

        if (list.HasMore)
        {
            Line(depth, "- and-more");
        }
    }

    private void Defaults(List<Shared> shared)
    {
        Line(0, "");
        Line(0, "defaults:", Say("det som gäller varje organ av ett slag, om inte organet självt säger något annat", "what every body of a kind has, unless it says otherwise itself"));
        foreach (var kind in shared.GroupBy(s => s.Kind, StringComparer.Ordinal))
        {
            Line(1, kind.Key + ":");
            foreach (var one in kind.OrderBy(s => s.Row.Number))
            {
                Line(2, one.Row.Name + ": unknown", Asks(one.Row, one.AskedBy));
            }
        }
    }

    // What is left open in every body of a kind that has several.
    private List<Shared> Shared(SkeletonEntry root)
    {
        var shared = new List<Shared>();
        var bodies = root.Lists.Find(l => l.Row.Target == Body)?.Entries ?? [];
        foreach (var kind in bodies.Where(b => b.Kind is not null).GroupBy(b => b.Kind!, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var open = kind.SelectMany(b => b.Facts.Where(f => f.Value is null && f.Row.Name != "of" && !charter.Facts.Contains(f.Row)).Select(f => (f.Row, f.AskedBy))
                .Concat(b.Lists.Where(l => l.Entries.Count == 0).Select(l => (l.Row, l.AskedBy))));
            shared.AddRange(open.GroupBy(o => o.Row).Where(g => g.Count() == kind.Count())
                .Select(g => new Shared(kind.Key, g.Key, [.. g.SelectMany(o => o.AskedBy).Distinct().OrderBy(r => r.Number)])));
        }

        return shared;
    }

    private string Asks(AttributeRow row, IEnumerable<Rule> rules)
    {
        var cites = rules.SelectMany(r => r.Cites).Select(c => c.Paragraph).Distinct(StringComparer.Ordinal).ToList();
        var said = cites.Count switch
        {
            0 => "",
            <= 4 => $" ({string.Join(", ", cites)})",
            _ => $" ({string.Join(", ", cites.Take(4))} …)",
        };
        return _hints.Of(row) + said;
    }

    private void Line(int depth, string text, string comment = "")
    {
        var line = (new string(' ', depth * 2) + text).TrimEnd();
        if (comment.Length == 0)
        {
            _text.Append(line).Append('\n');
            return;
        }

        var said = OneLine(comment);
        if (line.Length + 3 + said.Length <= Width)
        {
            _text.Append(line.PadRight(Math.Min(30, Width - said.Length - 2))).Append("  # ").Append(said).Append('\n');
            return;
        }

        Comment(depth, said);
        _text.Append(line).Append('\n');
    }

    private void Comment(int depth, string text)
    {
        var indent = new string(' ', depth * 2) + "#";
        var line = indent;
        foreach (var word in OneLine(text).Split(' '))
        {
            if (line.Length > indent.Length && line.Length + 1 + word.Length > Width)
            {
                _text.Append(line).Append('\n');
                line = indent;
            }

            line += " " + word;
        }

        _text.Append(line).Append('\n');
    }

    private static string OneLine(string text) => SafeText.Of(text.ReplaceLineEndings(" "));

    private string Say(string sv, string en) => language == Language.Swedish ? sv : en;
}

/// <summary>A fact or list that is left open in every body of a kind.</summary>
internal sealed record Shared(string Kind, AttributeRow Row, List<Rule> AskedBy);
