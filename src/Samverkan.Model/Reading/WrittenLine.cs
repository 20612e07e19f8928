namespace Samverkan.Model.Reading;

/// <summary>A line of YAML as it is written: how far it is indented, its dashes, and what stands before and after its first colon.</summary>
/// <param name="Number">The number of the line.</param>
/// <param name="Text">The line.</param>
/// <param name="Indent">The blanks it begins with.</param>
/// <param name="Start">Where it begins after blanks and dashes.</param>
/// <param name="Colon">Where the first colon stands that has a blank or nothing after it; negative where there is none.</param>
internal readonly record struct WrittenLine(int Number, string Text, int Indent, int Start, int Colon)
{
    public bool HasDash => Start > Indent;

    /// <summary>What stands before the colon, or the whole where there is none.</summary>
    public string Key => (Colon < 0 ? Text[Start..] : Text[Start..Colon]).Trim();

    /// <summary>What stands after the colon, without a comment.</summary>
    public string Value => Colon < 0 ? "" : Uncommented(Text[(Colon + 1)..]).Trim();

    public bool SaysNothing => Start == Text.Length || Text[Start] == '#';

    public static WrittenLine Of(int number, string text)
    {
        var indent = 0;
        while (indent < text.Length && text[indent] == ' ')
        {
            indent++;
        }

        var start = indent;
        while (start + 1 < text.Length && text[start] == '-' && text[start + 1] == ' ')
        {
            start += 2;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }
        }

        var colon = start < text.Length && text[start] is '"' or '\'' ? -1 : ColonFrom(text, start);
        return new(number, text, indent, start, colon);
    }

    private static int ColonFrom(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == ':' && (i + 1 == text.Length || text[i + 1] == ' '))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A text without the comment at its end.</summary>
    public static string Uncommented(string text)
    {
        var at = text.StartsWith('#') ? 0 : text.IndexOf(" #", StringComparison.Ordinal);
        return at < 0 ? text : text[..at];
    }
}
