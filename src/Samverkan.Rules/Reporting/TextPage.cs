namespace Samverkan.Rules.Reporting;

/// <summary>Colours of a text report.</summary>
internal enum TextColour
{
    None,
    Red,
    Green,
    Yellow,
    Cyan,
}

/// <summary>Puts text on lines of a width, with indents that hold; everything shown passes through <see cref="SafeText"/>.</summary>
internal sealed class TextPage(TextWriter writer, TextOptions options)
{
    public void Blank() => writer.Write('\n');

    public void Heading(string text) => Lines(text, 0, 0, TextColour.None, bold: true);

    public void Paragraph(string text, int indent, TextColour colour = TextColour.None) => Lines(text, indent, indent, colour, bold: false);

    public void Item(string text, int indent) => Lines("- " + text, indent, indent + 2, TextColour.None, bold: false);

    /// <summary>A label, and a text that hangs behind it.</summary>
    public void Labelled(string label, string text, int indent)
    {
        writer.Write(new string(' ', indent) + (label + " ").PadRight(9));
        Lines(text, 0, indent + 9, TextColour.None, bold: false, already: indent + Math.Max(9, label.Length + 1));
    }

    /// <summary>A tag in capitals and a title.</summary>
    public void Tagged(string tag, string title, TextColour colour)
    {
        var upper = tag.ToUpperInvariant();
        writer.Write(Coloured(SafeText.Of(upper), colour, bold: true));
        writer.Write("  ");
        writer.Write(SafeText.Of(title));
        writer.Write('\n');
    }

    private void Lines(string text, int first, int rest, TextColour colour, bool bold, int already = 0)
    {
        var indent = first;
        var used = already;
        var line = "";
        foreach (var word in SafeText.Of(text).Split(' '))
        {
            if (line.Length > 0 && used + indent + line.Length + 1 + word.Length > options.Width)
            {
                Line(line, indent, colour, bold);
                (line, indent, used) = (word, rest, 0);
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        Line(line, indent, colour, bold);
    }

    private void Line(string line, int indent, TextColour colour, bool bold)
    {
        writer.Write(new string(' ', indent));
        writer.Write(Coloured(line, colour, bold));
        writer.Write('\n');
    }

    private string Coloured(string text, TextColour colour, bool bold)
    {
        if (!options.Colours || (colour == TextColour.None && !bold))
        {
            return text;
        }

        var code = colour switch
        {
            TextColour.Red => ";31",
            TextColour.Green => ";32",
            TextColour.Yellow => ";33",
            TextColour.Cyan => ";36",
            _ => "",
        };
        return $"\u001b[{(bold ? "1" : "0")}{code}m{text}\u001b[0m";
    }
}
