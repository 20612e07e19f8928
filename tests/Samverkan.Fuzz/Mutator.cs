using System.Text;

namespace Samverkan.Fuzz;

/// <summary>Spoils files. The same seed and number give the same input, whatever was made before it.</summary>
internal sealed class Mutator(IReadOnlyList<Seed> seeds, int seed)
{
    // Longer than any file written by hand, short enough that what is quadratic still shows as slow and not as hopeless.
    private const int LongestInput = 400_000;

    private readonly string[] _words = Tokens.WordsOf(seeds);

    /// <summary>The name and bytes of an input.</summary>
    public (string Name, byte[] Bytes) Make(long number)
    {
        var random = new Random(HashCode(seed, number));
        var from = seeds[random.Next(seeds.Count)];
        var bytes = from.Bytes;

        // Half of them are changed gently, so that many still mean something, and of the others half are spoilt once.
        var isGentle = random.Next(2) == 0;
        var times = isGentle ? random.Next(1, 4) : random.Next(2) == 0 ? 1 : random.Next(2, 7);
        for (var i = 0; i < times && bytes.Length > 0; i++)
        {
            bytes = isGentle ? Change(bytes, random) : Spoil(bytes, random);
        }

        return (from.Name, bytes.Length > LongestInput ? bytes[..LongestInput] : bytes);
    }

    // Leaves the signs of YAML and JSON mostly where they are.
    private byte[] Change(byte[] bytes, Random random) => random.Next(8) switch
    {
        0 or 1 => LinesLeftOut(bytes, random),
        2 => LinesRepeated(bytes, random),
        3 => DigitReplaced(bytes, random),
        4 => ValueReplaced(bytes, random, Tokens.Special[random.Next(Tokens.Special.Length)]),
        5 => WordReplaced(bytes, random, _words[random.Next(_words.Length)]),
        _ => WordReplaced(bytes, random, WordOf(bytes, random)),
    };

    private byte[] Spoil(byte[] bytes, Random random) => random.Next(14) switch
    {
        0 => Flip(bytes, random),
        1 => bytes[..random.Next(bytes.Length)],
        2 => Without(bytes, random),
        3 => Spliced(bytes, random),
        4 => Inserted(bytes, random.Next(bytes.Length), Tokens.Nasty[random.Next(Tokens.Nasty.Length)]),
        5 => Inserted(bytes, random.Next(bytes.Length), Tokens.Long(random)),
        6 => LinesRepeated(bytes, random),
        7 => LinesMoved(bytes, random),
        8 => Reindented(bytes, random),
        9 or 10 => WordReplaced(bytes, random, Tokens.Nasty[random.Next(Tokens.Nasty.Length)]),
        11 => ValueReplaced(bytes, random, Tokens.Nasty[random.Next(Tokens.Nasty.Length)]),
        12 => ValueReplaced(bytes, random, Tokens.Long(random)),
        _ => WordReplaced(bytes, random, _words[random.Next(_words.Length)]),
    };

    private static byte[] Flip(byte[] bytes, Random random)
    {
        var flipped = bytes.ToArray();
        for (var i = random.Next(1, 9); i > 0; i--)
        {
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        }

        return flipped;
    }

    private static byte[] Without(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        return [.. bytes.AsSpan(0, at), .. bytes.AsSpan(Math.Min(bytes.Length, at + random.Next(1, 200)))];
    }

    private byte[] Spliced(byte[] bytes, Random random)
    {
        var other = seeds[random.Next(seeds.Count)].Bytes;
        var from = random.Next(Math.Max(1, other.Length));
        var piece = other.AsSpan(from, Math.Min(other.Length - from, random.Next(1, 2000)));
        var at = random.Next(bytes.Length);
        return [.. bytes.AsSpan(0, at), .. piece, .. bytes.AsSpan(random.Next(2) == 0 ? at : Math.Min(bytes.Length, at + piece.Length))];
    }

    private static byte[] Inserted(byte[] bytes, int at, string token) => [.. bytes.AsSpan(0, at), .. Encoding.UTF8.GetBytes(token), .. bytes.AsSpan(at)];

    private static byte[] LinesRepeated(byte[] bytes, Random random)
    {
        var (first, last) = Lines(bytes, random);
        var block = bytes.AsSpan(first, last - first);
        var times = random.Next(8) == 0 ? random.Next(2, 400) : 1;
        var repeated = new List<byte>(bytes.Length);
        repeated.AddRange(bytes.AsSpan(0, last));
        for (var i = 0; i < times && repeated.Count < LongestInput; i++)
        {
            repeated.AddRange(block);
        }

        repeated.AddRange(bytes.AsSpan(last));
        return [.. repeated];
    }

    private static byte[] LinesLeftOut(byte[] bytes, Random random)
    {
        var (first, last) = Lines(bytes, random);
        return [.. bytes.AsSpan(0, first), .. bytes.AsSpan(last)];
    }

    private static byte[] LinesMoved(byte[] bytes, Random random)
    {
        var (first, last) = Lines(bytes, random);
        byte[] rest = [.. bytes.AsSpan(0, first), .. bytes.AsSpan(last)];
        var (to, _) = rest.Length == 0 ? (0, 0) : Lines(rest, random);
        return [.. rest.AsSpan(0, to), .. bytes.AsSpan(first, last - first), .. rest.AsSpan(to)];
    }

    private static byte[] Reindented(byte[] bytes, Random random)
    {
        var (first, _) = Lines(bytes, random);
        return random.Next(2) == 0
            ? [.. bytes.AsSpan(0, first), .. Enumerable.Repeat((byte)' ', random.Next(1, 5)), .. bytes.AsSpan(first)]
            : [.. bytes.AsSpan(0, first), .. bytes.AsSpan(first).TrimStart((byte)' ')];
    }

    private static byte[] DigitReplaced(byte[] bytes, Random random)
    {
        var from = random.Next(bytes.Length);
        var digit = bytes.AsSpan(from).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (digit < 0)
        {
            return bytes;
        }

        var replaced = bytes.ToArray();
        replaced[from + digit] = (byte)('0' + random.Next(10));
        return replaced;
    }

    private static byte[] WordReplaced(byte[] bytes, Random random, string by)
    {
        var (start, end) = Word(bytes, random);
        return [.. bytes.AsSpan(0, start), .. Encoding.UTF8.GetBytes(by), .. bytes.AsSpan(end)];
    }

    private static string WordOf(byte[] bytes, Random random)
    {
        var (start, end) = Word(bytes, random);
        return Encoding.UTF8.GetString(bytes.AsSpan(start, end - start));
    }

    private static (int Start, int End) Word(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        while (at < bytes.Length && !IsOfAWord(bytes[at]))
        {
            at++;
        }

        var (start, end) = (at, at);
        while (start > 0 && IsOfAWord(bytes[start - 1]))
        {
            start--;
        }

        while (end < bytes.Length && IsOfAWord(bytes[end]))
        {
            end++;
        }

        return (start, end);
    }

    // What stands after a colon, to the end of its line or to the next comma or bracket.
    private static byte[] ValueReplaced(byte[] bytes, Random random, string by)
    {
        var from = random.Next(bytes.Length);
        var colon = bytes.AsSpan(from).IndexOf(": "u8);
        if (colon < 0)
        {
            return Inserted(bytes, bytes.Length, by);
        }

        var start = from + colon + 2;
        var length = bytes.AsSpan(start).IndexOfAny("\n,}]"u8);
        return [.. bytes.AsSpan(0, start), .. Encoding.UTF8.GetBytes(by), .. bytes.AsSpan(length < 0 ? bytes.Length : start + length)];
    }

    // One to thirty whole lines.
    private static (int First, int Last) Lines(byte[] bytes, Random random)
    {
        var first = bytes.AsSpan(0, random.Next(bytes.Length)).LastIndexOf((byte)'\n') + 1;
        var last = first;
        for (var i = random.Next(1, 31); i > 0 && last < bytes.Length; i--)
        {
            var end = bytes.AsSpan(last).IndexOf((byte)'\n');
            last = end < 0 ? bytes.Length : last + end + 1;
        }

        return (first, last);
    }

    private static bool IsOfAWord(byte b) => b is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'_' or >= 0x80;

    // Not the one of .NET, which differs from run to run.
    private static int HashCode(int seed, long number)
    {
        var mixed = unchecked((((ulong)(uint)seed << 32) ^ (ulong)number) * 0x9E3779B97F4A7C15);
        mixed ^= mixed >> 29;
        return unchecked((int)((mixed * 0xBF58476D1CE4E5B9) >> 32));
    }
}
