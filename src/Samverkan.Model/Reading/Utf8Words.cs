using System.Buffers.Binary;
using System.Text;

namespace Samverkan.Model.Reading;

/// <summary>Makes strings of pieces of UTF-8, one string for all that are the same: structure files say the same words over and over.</summary>
internal sealed class Utf8Words(byte[] source)
{
    // Longer ones are sentences, said once.
    private const int Longest = 64;

    // Where so many other words stand in the way, somebody has picked them to: then a word is not kept.
    private const int Patience = 16;

    private Word[] _words = new Word[256];
    private int _count;

    public string Of(int start, int length)
    {
        var utf8 = source.AsSpan(start, length);
        if (utf8.Length > Longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        var hash = Hash(utf8);
        var mask = _words.Length - 1;
        for (var i = 0; i < Patience; i++)
        {
            ref var word = ref _words[(hash + i) & mask];
            if (word.Text is null)
            {
                word = new Word(hash, Encoding.UTF8.GetString(utf8), start, length);
                var text = word.Text;
                if (++_count > _words.Length / 2)
                {
                    Grow();
                }

                return text;
            }

            if (word.Hash == hash && utf8.SequenceEqual(source.AsSpan(word.Start, word.Length)))
            {
                return word.Text;
            }
        }

        return Encoding.UTF8.GetString(utf8);
    }

    private void Grow()
    {
        var before = _words;
        _words = new Word[2 * before.Length];
        foreach (var word in before)
        {
            for (var i = 0; word.Text is not null && i < Patience; i++)
            {
                ref var place = ref _words[(word.Hash + i) & (_words.Length - 1)];
                if (place.Text is null)
                {
                    place = word;
                    break;
                }
            }
        }
    }

    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        const ulong Odd = 0x9E37_79B9_7F4A_7C15;
        var hash = (ulong)utf8.Length;
        while (utf8.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8)) * Odd;
            hash ^= hash >> 32;
            utf8 = utf8[8..];
        }

        var rest = 0UL;
        foreach (var one in utf8)
        {
            rest = (rest << 8) | one;
        }

        return (int)(((hash ^ rest) * Odd) >> 33);
    }

    private readonly record struct Word(int Hash, string Text, int Start, int Length);
}
