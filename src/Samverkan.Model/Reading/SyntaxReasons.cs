namespace Samverkan.Model.Reading;

/// <summary>Says in both languages why a text is no YAML or JSON. What the parsers say is English and written for programmers.</summary>
internal static class SyntaxReasons
{
    public static (Wording Reason, Wording? Help) HalfSurrogate { get; } =
        (new("en text innehåller ett halvt surrogatpar", "a text holds half of a surrogate pair"), null);

    public static (Wording Reason, Wording? Help) NotIndented { get; } = (
        new("en rad inom klamrar är för lite indragen, eller en klammer saknas", "a line inside brackets is not indented enough, or a bracket is missing"), null);

    /// <summary>What a YAML file breaks at a place.</summary>
    /// <param name="why">What YamlDotNet says.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="at">Where it stopped.</param>
    public static (Wording Reason, Wording? Help) Yaml(string why, string text, int at)
    {
        var atEnd = string.IsNullOrWhiteSpace(text[at..]);
        return why switch
        {
            _ when Has(why, "invalid mapping") || Has(why, "mapping values are not allowed") => (
                new("ett kolon följt av mellanslag kan inte stå inne i ett värde", "a colon followed by a space cannot stand inside a value"),
                new("sätt värdet inom citattecken, eller kontrollera indragningen", "put the value in quotation marks, or check the indentation")),
            _ when Has(why, "cannot start any token") => (
                new($"ett värde kan inte börja med {Shown(text, at)}", $"a value cannot start with {Shown(text, at)}"),
                new("sätt värdet inom citattecken", "put the value in quotation marks")),
            _ when Has(why, "escape character") || Has(why, "hexadecimal") || Has(why, "Unicode") => (
                new("texten inom citattecken innehåller ett omvänt snedstreck som inte betyder något", "the quoted text holds a backslash that means nothing"),
                new("skriv `\\\\`, eller använd enkla citattecken", "write `\\\\`, or use single quotation marks")),
            _ when Has(why, "',' or ']'") && !atEnd => Unexpected(text, at, "]"),
            _ when Has(why, "',' or '}'") && !atEnd => Unexpected(text, at, "}"),
            _ when Has(why, "flow sequence") || Has(why, "flow mapping") || (Has(why, "node content") && atEnd) => (
                new("filen tar slut innan en klammer har stängts", "the file ends before a bracket is closed"),
                new("stäng med `]` eller `}`", "close it with `]` or `}`")),
            _ when Has(why, "node content") => Unexpected(text, at, null),
            _ when Has(why, "expected key") || Has(why, "'-' indicator") => (
                new("raden passar inte ihop med raderna ovanför", "the line does not fit the lines above it"),
                new("kontrollera indragningen och citattecknen", "check the indentation and the quotation marks")),
            _ when Has(why, "block sequence entries") => (
                new("en lista med `-` ska börja på en egen rad", "a list with `-` must start on a line of its own"), null),
            _ when Has(why, "anchor or alias") => (
                new($"{Shown(text, at)} måste följas av ett namn", $"{Shown(text, at)} must be followed by a name"),
                new("sätt värdet inom citattecken om det ska börja så", "put the value in quotation marks if it is to start so")),
            _ when Has(why, "directive") || Has(why, "document start") || Has(why, "incompatible YAML") => (
                new("rader som börjar med `%` kan inte läsas", "lines that start with `%` cannot be read"), null),
            _ when Has(why, "document end") => Unexpected(text, at, null),
            _ => (
                new("något stämmer inte i skrivsättet", "something is wrong with how it is written"),
                new("kontrollera indragning, kolon, citattecken och klamrar", "check indentation, colons, quotation marks and brackets")),
        };
    }

    /// <summary>What a JSON file breaks at a place.</summary>
    /// <param name="why">What System.Text.Json says.</param>
    /// <param name="line">The line.</param>
    /// <param name="at">The number of characters before the place.</param>
    public static (Wording Reason, Wording? Help) Json(string why, string line, int at) => why switch
    {
        _ when Has(why, "trailing comma") => (
            new("ett kommatecken står efter den sista delen", "a comma stands after the last part"), new("ta bort kommatecknet", "remove the comma")),
        _ when Has(why, "'/' is") => (
            new("JSON har inga kommentarer", "JSON has no comments"), new("ta bort kommentaren, eller skriv filen i YAML", "remove the comment, or write the file in YAML")),
        _ when Has(why, "depth to be zero") || Has(why, "Expected end of string") || Has(why, "isFinalBlock") => (
            new("filen tar slut för tidigt", "the file ends too early"), null),
        _ when Has(why, "escapable") || Has(why, "hex digit") => (
            new("ett omvänt snedstreck i texten betyder inget", "a backslash in the text means nothing"), new("skriv `\\\\`", "write `\\\\`")),
        _ when Has(why, "within a JSON string") => (
            new("en text går över flera rader eller innehåller ett tecken som måste skrivas med kod", "a text runs over several lines, or holds a character that must be escaped"), null),
        _ when Has(why, "leading zero") => (
            new("ett tal kan inte börja med 0", "a number cannot start with 0"), null),
        _ when Has(why, "property name") && Has(why, "start of") => (
            new("en nyckel ska stå inom dubbla citattecken", "a key must stand in double quotation marks"), null),
        _ when Has(why, "after a property name") => (
            new("efter nyckeln saknas ett kolon", "there is no colon after the key"), null),
        _ when Has(why, "after a value") => (
            new("mellan två delar saknas ett kommatecken", "there is no comma between two parts"), null),
        _ => Unexpected(line, at, null),
    };

    private static (Wording Reason, Wording? Help) Unexpected(string text, int at, string? close) => (
        at < text.Length ? new($"{Shown(text, at)} passar inte här", $"{Shown(text, at)} does not fit here") : new("filen tar slut för tidigt", "the file ends too early"),
        close is null ? null : new($"skilj delarna med kommatecken, och stäng med `{close}`", $"part them with commas, and close with `{close}`"));

    private static string Shown(string text, int at) =>
        at >= text.Length ? "``" : char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? $"`{text[at..(at + 2)]}`" : $"`{text[at]}`";

    private static bool Has(string why, string words) => why.Contains(words, StringComparison.Ordinal);
}
