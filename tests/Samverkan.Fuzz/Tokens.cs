using System.Text;
using System.Text.RegularExpressions;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Fuzz;

/// <summary>What is put into files: signs of YAML and JSON out of place, numbers and dates at the ends of their ranges, words of the language, and very long things.</summary>
internal static partial class Tokens
{
    /// <summary>Whatever has broken a reader somewhere.</summary>
    public static string[] Nasty { get; } =
    [
        "&a ", "*a", "&a &b ", "*", "&", "<<: ", "<<: *a", "!!int ", "!!python/object:os.system ", "!", "!<tag:x> ", "? ", ": ", "- ", "---\n", "...\n", "%YAML 9.9\n---\n", "%TAG ! x\n",
        "|\n", ">-\n", "|9\n", "'", "\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\x1b[31m\"", "\"\\u202e\"", "\"\\N\\_\\L\\P\"", "\\", "#", " #", "\t", "\r", "\r\n", "\n", "\0", "\u0007",
        "\u0085", "\u2028", "\u202e", "\ufeff", "\ufffe", "\U0001F600", "e\u0301", "@", "`", "{", "}", "[", "]", "[]", "{}", ",", ",,", "[,]", "{,}", "{:}", "[[", "]]", "{{", "}}", "null", "~", "\"\"", "''",
        "true", "NaN", ".inf", "0", "-1", "-0", "00", "1", "2", "2147483647", "2147483648", "-2147483649", "9223372036854775808", "1000000000", "99999999999999999999", "1e999", "0x10", "1_000", "½", "٣",
        "0001-01-01", "9999-12-31", "10000-01-01", "0000-00-00", "2019-02-30", "2020-02-29", "2019", "0000", "9999", "0001", "2019-13", "2019-3-1", "2019-01-01T00:00:00Z", "0 days", "9999 years", "10000 days", "1 fortnight",
        "each", "{ each: municipality }", "{ each: [] }", "{ each: { post-of: x } }", "{ each: each }", "each/each", "x/each", "and-more", "unknown", "none", "left-out", "body.", "body.name", "body.seats", "any", "own", "all",
        "{ at-least: 1000000000 }", "{ at-most: 0 }", "{ free: 0..1000000000 }", "{ exactly: 2, at-least: 3 }", "{ is: x, from: 9999-12-31, until: 0001-01-01 }", "{ not: { not: { not: {} } } }",
        "{ any-of: [] }", "{ all-of: [] }", "count: { at-least: 1000 }, ", "kind: municipality, ", "id: x, ", "member-of: ", "of: ", "/", "//", "a/b/c/d", "..", "../../etc/passwd", "/dev/zero", "words-from: ",
        "language: 2\n", "structure: x\n", "charter: x\n", "bodies: unknown\n", "covers: [structure, events]\n", "period: { from: 0001-01-01, until: 9999-12-31 }\n", "as-of: 9999-12-31\n",
    ];

    /// <summary>Values that mean something of their own wherever they stand.</summary>
    public static string[] Special { get; } =
    [
        "unknown", "none", "[]", "{}", "and-more", "[and-more]", "each", "{ each: municipality }", "0", "1", "1000000000", "{ at-least: 1 }", "{ at-most: 0 }", "{ free: 0..3 }", "2019", "2019-03", "2020-02-29",
        "0001-01-01", "9999-12-31", "\"\"", "\"\\u202e\\u001b[31m\"", "\"a\\nb|c<d>`e`\"", "{ sv: x }", "{ is: unknown }", "[unknown]", "[none]", "left-out", "{ not: { kind: x } }", "9999 years", "0 days",
    ];

    /// <summary>Every word of the files and of the vocabulary, once each.</summary>
    public static string[] WordsOf(IEnumerable<Seed> seeds) =>
    [
        .. seeds.SelectMany(s => Word().Matches(Encoding.UTF8.GetString(s.Bytes)).Select(m => m.Value))
            .Concat(VocabularyTable.Sorts.SelectMany(s => s.Attributes.Select(a => a.Name).Prepend(s.Name)))
            .Concat(VocabularyTable.Reserved)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Something long: brackets that open and never close, one letter ten thousand times, very many keys.</summary>
    public static string Long(Random random)
    {
        var times = 1 << random.Next(4, 14);
        return random.Next(8) switch
        {
            0 => new string('[', times),
            1 => string.Concat(Enumerable.Repeat("{a: ", times)),
            2 => string.Concat(Enumerable.Repeat("- ", times)),
            3 => new string('å', times),
            4 => new string("[{\"'-#"[random.Next(6)], times),
            5 => "\n" + string.Concat(Enumerable.Range(0, times).Select(i => $"k{i}: x\n")),
            6 => "[" + string.Concat(Enumerable.Range(0, times).Select(i => $"w{i}, ")) + "x]",
            _ => "[" + string.Concat(Enumerable.Repeat("*a, ", times)) + "*a]",
        };
    }

    [GeneratedRegex(@"[\p{L}\p{N}_-]{2,40}")]
    private static partial Regex Word();
}
