namespace Samverkan.Model.Reading;

/// <summary>What will do as an id.</summary>
internal static class Ids
{
    /// <summary>The most characters that an id may have.</summary>
    public const int Longest = 200;

    /// <summary>Whether it will do as an id. What YAML takes for a truth value will not: tools that read the file would see no text there.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= Longest && char.IsLetterOrDigit(text[0]) && HasOnlyIdCharacters(text)
        && text is not ("true" or "True" or "TRUE" or "false" or "False" or "FALSE");

    private static bool HasOnlyIdCharacters(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_') && !char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
