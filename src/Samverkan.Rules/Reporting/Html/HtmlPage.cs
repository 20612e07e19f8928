using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Samverkan.Rules.Reporting.Html;

/// <summary>Writes HTML. What stands in the code is mark-up, and whatever is put into it is text: there is no way to write a value unescaped.</summary>
internal sealed class HtmlPage(TextWriter writer)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes mark-up with values in it.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The string is put together for this page.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref Markup markup)
    {
        // All of it was written while the string was put together.
        _ = markup;
    }

    /// <summary>The style sheet, which is the project's own.</summary>
    public void Style(string css) => Literal(css);

    /// <summary>Mark-up that was written before, into another page.</summary>
    public static ReadOnlyMemory<byte> Rendered(Action<HtmlPage> write) => Reporting.Rendered.Text(w => write(new HtmlPage(w)));

    /// <summary>Takes apart an interpolated string: its literal parts are mark-up, its values text.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup(int literalLength, int formattedCount, HtmlPage page)
    {
        public int Length { get; } = literalLength + formattedCount;

        public void AppendLiteral(string markup) => page.Literal(markup);

        public void AppendFormatted(string? text) => page.Text(text ?? "");

        public void AppendFormatted(int number) => page.Literal(number.ToString(CultureInfo.InvariantCulture));
    }

    private void Literal(string markup) => writer.Write(markup);

    private void Text(string text) => Encoder.Encode(writer, SafeText.Of(text));
}
