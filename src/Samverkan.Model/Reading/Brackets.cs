namespace Samverkan.Model.Reading;

/// <summary>Finds brackets of YAML that are not closed.</summary>
internal static class Brackets
{
    /// <summary>The innermost bracket that is open before a place; null where none is.</summary>
    public static int? OpenBefore(string text, int until) => Open(text, until).TryPeek(out var last) ? last : null;

    /// <summary>Whether a bracket is closed anywhere after it.</summary>
    public static bool IsClosed(string text, int bracket) => !Open(text, text.Length).Contains(bracket);

    private static Stack<int> Open(string text, int until)
    {
        var open = new Stack<int>();
        var mayStart = true;
        for (var i = 0; i < until; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '#' when i == 0 || char.IsWhiteSpace(text[i - 1]):
                    var end = text.AsSpan(i).IndexOfAny('\r', '\n');
                    i = end < 0 ? text.Length : i + end - 1;
                    continue;
                case '"' or '\'' when mayStart:
                    var close = text.IndexOf(c, i + 1);
                    i = close < 0 ? text.Length : close;
                    mayStart = false;
                    continue;
                case '[' or '{' when mayStart:
                    open.Push(i);
                    break;
                case ']' or '}' when open.Count > 0:
                    open.Pop();
                    mayStart = false;
                    continue;
                default:
                    break;
            }

            // A bracket inside a word is part of the word.
            mayStart = c is '[' or '{' || (c is ',' && open.Count > 0) || (c is ':' or '-' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1])) || c is '\n' || (mayStart && char.IsWhiteSpace(c));
        }

        return open;
    }
}
