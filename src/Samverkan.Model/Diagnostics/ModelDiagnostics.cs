using System.Globalization;
using Samverkan.Model.Text;

namespace Samverkan.Model.Diagnostics;

/// <summary>Every diagnostic of this project, so that codes and texts read as one page.</summary>
internal static class ModelDiagnostics
{
    // text/…: the file cannot be read as YAML or JSON at all, or asks for what a data file may not.
    public static Diagnostic NotUtf8(SourceSpan at) => Error(
        "text/not-utf-8", at, "filen är inte kodad i UTF-8", "the file is not encoded in UTF-8",
        "spara filen som UTF-8", "save the file as UTF-8");

    public static Diagnostic TooLarge(SourceSpan at, long max) => Error(
        "text/too-large", at, $"filen är större än {Number(max)} byte", $"the file is larger than {Number(max)} bytes");

    public static Diagnostic TooDeep(SourceSpan at, int max) => Error(
        "text/too-deep", at, $"värdena är nästlade i fler än {Number(max)} nivåer", $"values are nested more than {Number(max)} levels deep");

    public static Diagnostic TooManyValues(SourceSpan at, int max) => Error(
        "text/too-many-values", at, $"filen innehåller fler än {Number(max)} värden, alias inräknade", $"the file holds more than {Number(max)} values, counting aliases");

    public static Diagnostic TooManyAliases(SourceSpan at, int max) => Error(
        "text/too-many-aliases", at, $"filen innehåller fler än {Number(max)} alias", $"the file holds more than {Number(max)} aliases");

    public static Diagnostic UnknownAnchor(SourceSpan at, string name) => Error(
        "text/unknown-anchor", at, $"aliaset `*{name}` pekar på ett ankare som inte finns ovanför", $"alias `*{name}` has no anchor above it",
        "ett värde som börjar med * måste stå inom citattecken", "a value that begins with * must be quoted");

    public static Diagnostic TagNotAllowed(SourceSpan at, string tag) => Error(
        "text/tag", at, $"YAML-taggen `{tag}` är inte tillåten", $"the YAML tag `{tag}` is not allowed",
        "ta bort taggen; ett värde som börjar med ! måste stå inom citattecken", "leave the tag out; a value that begins with ! must be quoted");

    public static Diagnostic MergeKey(SourceSpan at) => Error(
        "text/merge-key", at, "sammanslagningsnyckeln `<<` stöds inte", "the merge key `<<` is not supported",
        "skriv ut nycklarna, eller lägg det gemensamma under `defaults`", "write the keys out, or put what is common under `defaults`");

    public static Diagnostic SeveralDocuments(SourceSpan at) => Error(
        "text/several-documents", at, "filen innehåller mer än ett dokument", "the file holds more than one document",
        "dela filen vid `---`", "split the file at `---`");

    public static Diagnostic TabInIndent(SourceSpan at) => Error(
        "text/tab", at, "raden är indragen med tabb", "the line is indented with a tab",
        "dra in med mellanslag; YAML tillåter inte tabbar", "indent with spaces; YAML does not allow tabs");

    public static Diagnostic NotYaml(SourceSpan at, string why) => Error(
        "text/not-yaml", at, $"filen kan inte läsas som YAML: {Lower(why)}", $"the file cannot be read as YAML: {Lower(why)}");

    public static Diagnostic NotJson(SourceSpan at, string why) => Error(
        "text/not-json", at, $"filen kan inte läsas som JSON: {Lower(why)}", $"the file cannot be read as JSON: {Lower(why)}");

    public static Diagnostic Empty(SourceSpan at) => Error(
        "text/empty", at, "filen är tom", "the file is empty");

    public static Diagnostic NotAMapping(SourceSpan at) => Error(
        "text/not-a-mapping", at, "filen ska bestå av nycklar med värden", "the file must consist of keys with values");

    public static Diagnostic ControlCharacter(SourceSpan at, char c) => Error(
        "text/control-character", at,
        $"tecknet U+{(int)c:X4} är inte text", $"the character U+{(int)c:X4} is not text",
        "ta bort tecknet", "remove the character");

    public static Diagnostic DuplicateKey(string key, SourceSpan at, SourceSpan first) => Error(
        "text/duplicate-key", at, $"nyckeln `{key}` står två gånger", $"key `{key}` is given twice") with
    { Related = [first] };

    public static Diagnostic KeyIsNoWord(SourceSpan at) => Error(
        "text/key-is-no-word", at, "en nyckel ska vara ett ord", "a key must be a word");

    // structure/…: the file can be read but does not describe a structure.
    public static Diagnostic UnknownKey(SourceSpan at, string key, Wording sort, string? meant) => Mistyped(
        "structure/unknown-key", at, $"`{key}` är ingen nyckel för {sort.Sv}", $"`{key}` is not a key of {sort.En}", meant);

    public static Diagnostic DerivedKey(SourceSpan at, string key) => Error(
        "structure/derived", at, $"`{key}` skrivs inte: det följer av andra uppgifter", $"`{key}` is not written: it follows from other facts",
        "ta bort nyckeln", "leave the key out");

    public static Diagnostic MissingKey(SourceSpan at, string key, string what) => Error(
        "structure/missing-key", at, $"nyckeln `{key}` saknas för {what}", $"{what} lacks the key `{key}`");

    public static Diagnostic EmptyValue(SourceSpan at, string key) => Error(
        "structure/empty-value", at, $"`{key}` har inget värde", $"`{key}` has no value",
        "skriv `none`, `unknown` eller `[]`, eller ta bort nyckeln", "write `none`, `unknown` or `[]`, or leave the key out");

    public static Diagnostic WrongShape(SourceSpan at, string key, string expectedSv, string expectedEn) => Error(
        "structure/wrong-shape", at, $"`{key}` ska vara {expectedSv}", $"`{key}` must be {expectedEn}");

    public static Diagnostic NotANumber(SourceSpan at, string key, string value) => Error(
        "structure/not-a-number", at, $"`{key}` ska vara ett heltal, inte `{value}`", $"`{key}` must be a whole number, not `{value}`");

    public static Diagnostic NotADate(SourceSpan at, string key, string value) => Error(
        "structure/bad-date", at, $"`{value}` är inget datum för `{key}`", $"`{value}` is no date for `{key}`",
        "skriv 2019-03-01, 2019-03 eller 2019", "write 2019-03-01, 2019-03 or 2019");

    public static Diagnostic NotADuration(SourceSpan at, string key, string value) => Error(
        "structure/bad-duration", at, $"`{value}` är ingen tidslängd för `{key}`", $"`{value}` is no length of time for `{key}`",
        "skriv till exempel `7 days`, `1 week`, `3 months` eller `2 years`", "write for example `7 days`, `1 week`, `3 months` or `2 years`");

    public static Diagnostic BackwardPeriod(SourceSpan at) => Error(
        "structure/backward-period", at, "den sista dagen ligger före den första", "the last day comes before the first");

    public static Diagnostic UnknownWord(SourceSpan at, string key, string value, IEnumerable<string> allowed, string? meant) => Mistyped(
        "structure/unknown-word", at, $"`{value}` är inget värde för `{key}`", $"`{value}` is no value for `{key}`",
        meant, $"tillåtna värden: {string.Join(", ", allowed)}", $"allowed values: {string.Join(", ", allowed)}");

    public static Diagnostic UnknownReference(SourceSpan at, string key, string value, string listSv, string listEn, string? meant) => Mistyped(
        "structure/dangling-reference", at, $"`{value}` i `{key}` finns inte bland {listSv}", $"`{value}` in `{key}` is not among the {listEn}",
        meant, $"lägg till `{value}` där, eller skriv `and-more` i den listan om den inte är fullständig",
        $"add `{value}` there, or write `and-more` in that list if it is not complete");

    public static Diagnostic PostNotDescribed(SourceSpan at, string value, string body) => Error(
        "structure/dangling-reference", at, $"`{value}` nämns, men presidiet i `{body}` är inte beskrivet", $"`{value}` is named, but the presidium of `{body}` is not described",
        $"skriv `presidium: [{value[(value.LastIndexOf('/') + 1)..]}, and-more]` under `{body}`",
        $"write `presidium: [{value[(value.LastIndexOf('/') + 1)..]}, and-more]` under `{body}`");

    public static Diagnostic DuplicateId(SourceSpan at, string id, SourceSpan first) => Error(
        "structure/duplicate-id", at, $"id `{id}` är redan använt", $"id `{id}` is already used") with
    { Related = [first] };

    public static Diagnostic BadId(SourceSpan at, string id) => Error(
        "structure/bad-id", at, $"`{id}` duger inte som id", $"`{id}` will not do as an id",
        "använd bokstäver, siffror och bindestreck", "use letters, digits and hyphens");

    public static Diagnostic ReservedId(SourceSpan at, string id) => Error(
        "structure/reserved-word", at, $"`{id}` är ett ord i språket och kan inte vara ett id", $"`{id}` is a word of the language and cannot be an id");

    public static Diagnostic SeveralEach(SourceSpan at) => Error(
        "structure/several-each", at, "en post kan ha `each` i högst ett värde", "an entry may have `each` in one value only");

    public static Diagnostic UnknownEach(SourceSpan at, string word, string? meant) => Mistyped(
        "structure/unknown-each", at, $"strukturen har inget slag och inget id `{word}` att göra en post för", $"the structure has no kind and no id `{word}` to make an entry for", meant);

    public static Diagnostic EachOutside(SourceSpan at) => Error(
        "structure/each-outside", at, "`each` betyder något bara i en post som själv är gjord med `each`", "`each` means something only in an entry that is itself made with `each`");

    public static Diagnostic EachPlace(SourceSpan at, string key) => Error(
        "structure/each-place", at, $"`each` kan inte stå i `{key}`", $"`each` cannot stand in `{key}`");

    public static Diagnostic NoneNotAllowed(SourceSpan at, string key) => Error(
        "structure/none-not-allowed", at, $"`{key}` kan inte vara `none`", $"`{key}` cannot be `none`");

    public static Diagnostic TooManyElements(SourceSpan at, int max) => Error(
        "structure/too-many-things", at, $"strukturen beskriver fler än {Number(max)} saker", $"the structure describes more than {Number(max)} things");

    public static Diagnostic SuccessorOverlap(SourceSpan at, string body, string predecessor) => Warning(
        "structure/same-day-succession", at,
        $"`{body}` börjar samma dag som `{predecessor}` slutar, så båda finns den dagen", $"`{body}` begins on the day `{predecessor}` ends, so both exist on that day",
        "den sista dagen räknas in", "the last day counts");

    public static Diagnostic DefaultsUnused(SourceSpan at, string kind, string? meant) => Doubtful(
        "structure/unused-defaults", at, $"inget organ är av slaget `{kind}`", $"no body is of kind `{kind}`", meant);

    internal static Diagnostic Error(string code, SourceSpan at, string sv, string en, string? helpSv = null, string? helpEn = null) =>
        new(code, Severity.Error, new(sv, en), at, helpSv is null ? null : new(helpSv, helpEn ?? helpSv));

    // With the word that was probably meant as help, or else the help given.
    internal static Diagnostic Mistyped(string code, SourceSpan at, string sv, string en, string? meant, string? helpSv = null, string? helpEn = null) =>
        new(code, Severity.Error, new(sv, en), at, Meant(meant) ?? (helpSv is null ? null : new(helpSv, helpEn ?? helpSv)));

    internal static Diagnostic Doubtful(string code, SourceSpan at, string sv, string en, string? meant) =>
        new(code, Severity.Warning, new(sv, en), at, Meant(meant));

    internal static Diagnostic Warning(string code, SourceSpan at, string sv, string en, string? helpSv, string? helpEn) =>
        new(code, Severity.Warning, new(sv, en), at, helpSv is null ? null : new(helpSv, helpEn));

    internal static Wording? Meant(string? word) => word is null ? null : new($"menade du `{word}`?", $"did you mean `{word}`?");

    private static string Number(long n) => n.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');

    private static string Lower(string text)
    {
        var trimmed = text.Trim().TrimEnd('.');
        return trimmed.Length == 0 ? trimmed : char.ToLowerInvariant(trimmed[0]) + trimmed[1..];
    }
}
