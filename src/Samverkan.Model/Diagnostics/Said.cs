using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Samverkan.Model.Diagnostics;

/// <summary>A sentence about a file. What it quotes from the file is cut where it is long: a message is read by people, and a file may hold a word of any length.</summary>
[InterpolatedStringHandler]
internal sealed class Said
{
    private const int Longest = 200;

    private readonly System.Text.StringBuilder _text;

    public Said(int literalLength, int formattedCount) => _text = new(literalLength + (16 * formattedCount));

    private Said(string text) => _text = new(text);

    public string Text => _text.ToString();

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Said?(string? text) => text is null ? null : new(text);

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(string? quoted)
    {
        if (quoted is not { Length: > Longest })
        {
            _text.Append(quoted);
            return;
        }

        var cut = char.IsHighSurrogate(quoted[Longest - 1]) ? Longest - 1 : Longest;
        _text.Append(quoted, 0, cut).Append('…');
    }

    public void AppendFormatted<T>(T value, string? format = null)
        where T : IFormattable => _text.Append(value.ToString(format, CultureInfo.InvariantCulture));
}
