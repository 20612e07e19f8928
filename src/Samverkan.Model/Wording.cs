namespace Samverkan.Model;

/// <summary>A language that findings, reports and explanations are rendered in.</summary>
public enum Language
{
    /// <summary>Swedish, <c>sv</c>.</summary>
    Swedish,

    /// <summary>English, <c>en</c>.</summary>
    English,
}

/// <summary>The same words in Swedish and English.</summary>
/// <param name="Sv">Swedish; null where it was not given.</param>
/// <param name="En">English; null where it was not given.</param>
public sealed record Wording(string? Sv, string? En)
{
    /// <summary>The words in this language, or in the other one where they were given in that one only; empty where in neither.</summary>
    public string In(Language language) => (language == Language.Swedish ? Sv ?? En : En ?? Sv) ?? "";

    /// <summary>The same text for both languages, such as a name.</summary>
    public static Wording Same(string text) => new(text, text);
}
