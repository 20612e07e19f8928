namespace Samverkan.Model.Text;

/// <summary>What people write for none and for unknown, where the files have the words <c>none</c> and <c>unknown</c>.</summary>
internal static class NoWords
{
    private static readonly string[] No = ["nej", "no", "false", "ingen", "inga", "inget", "saknas", "finns-inte", "finns-ej", "-", "–", "0", "n/a", "tom"];
    private static readonly string[] Unknown = ["okänd", "okänt", "okända", "vet-ej", "vet-inte", "oklart", "?", "??", "tbd", "ej-bestämt", "inte-bestämt"];
    private static readonly string[] Yes = ["ja", "yes", "true", "finns", "x"];

    /// <summary>What would be written instead; null where the word is none of these.</summary>
    /// <param name="word">What stands there.</param>
    /// <param name="key">The key it is the value of.</param>
    public static Wording? Help(string word, string key)
    {
        var plain = DidYouMean.Plain(word);
        return No.Contains(plain) ? new($"skriv `{key}: none` om det inte finns någon, `{key}: unknown` om det inte är känt", $"write `{key}: none` if there is none, `{key}: unknown` if it is not known")
            : Unknown.Contains(plain) ? new($"skriv `{key}: unknown`", $"write `{key}: unknown`")
            : Yes.Contains(plain) ? new($"skriv vad, inte att: ett värde för `{key}`, eller `{key}: unknown`", $"write what it is, not that it is: a value for `{key}`, or `{key}: unknown`")
            : null;
    }
}
