using System.Text;

namespace Samverkan.Model.Text;

/// <summary>
/// Puts letters together that are written as a letter and a mark after it, as some systems do: <c>a</c> and a ring for <c>å</c>. They look alike and would otherwise be different words. By a table of its own,
/// because without the data of a culture the runtime leaves such texts as they are.
/// </summary>
internal static class Composed
{
    /// <summary>The text with its letters put together.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') < 0)
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && LetterOf(composed[^1], c) is { } letter)
            {
                composed[^1] = letter;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }

    private static char? LetterOf(char letter, char mark)
    {
        var (letters, marked) = Marked(mark);
        var at = letters.IndexOf(letter, StringComparison.Ordinal);
        return at < 0 ? null : marked[at];
    }

    private static (string Letters, string Marked) Marked(char mark) => mark switch
    {
        '\u0300' => ("AEIOUaeiou", "ÀÈÌÒÙàèìòù"),
        '\u0301' => ("AEIOUYaeiouyCcLlNnRrSsZz", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹź"),
        '\u0302' => ("AEIOUaeiou", "ÂÊÎÔÛâêîôû"),
        '\u0303' => ("ANOano", "ÃÑÕãñõ"),
        '\u0304' => ("AaEeIiOoUu", "ĀāĒēĪīŌōŪū"),
        '\u0307' => ("EeZz", "ĖėŻż"),
        '\u0308' => ("AEIOUaeiouyY", "ÄËÏÖÜäëïöüÿŸ"),
        '\u030A' => ("AaUu", "ÅåŮů"),
        '\u030B' => ("OoUu", "ŐőŰű"),
        '\u030C' => ("CcDdEeNnRrSsTtZz", "ČčĎďĚěŇňŘřŠšŤťŽž"),
        '\u0327' => ("CcSs", "ÇçŞş"),
        '\u0328' => ("AaEeIiUu", "ĄąĘęĮįŲų"),
        _ => ("", ""),
    };
}
