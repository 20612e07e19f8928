using System.Globalization;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

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

    public static Diagnostic TooLargeWithAliases(SourceSpan at, long max) => Error(
        "text/too-large", at, $"filen är större än {Number(max)} tecken, alias inräknade", $"the file is larger than {Number(max)} characters, counting aliases");

    public static Diagnostic TooLong(SourceSpan at, int max) => Error(
        "text/too-long", at, $"ett värde är längre än {Number(max)} tecken", $"a value is longer than {Number(max)} characters");

    public static Diagnostic TooDeep(SourceSpan at, int max) => Error(
        "text/too-deep", at, $"värden ligger inuti varandra i fler än {Number(max)} nivåer", $"values are nested more than {Number(max)} levels deep");

    public static Diagnostic TooManyValues(SourceSpan at, int max) => Error(
        "text/too-many-values", at, $"filen innehåller fler än {Number(max)} värden, alias inräknade", $"the file holds more than {Number(max)} values, counting aliases");

    public static Diagnostic TooManyAliases(SourceSpan at, int max) => Error(
        "text/too-many-aliases", at, $"filen innehåller fler än {Number(max)} alias", $"the file holds more than {Number(max)} aliases");

    public static Diagnostic UnknownAnchor(SourceSpan at, string name) => Error(
        "text/unknown-anchor", at, $"aliaset `*{name}` pekar på ett ankare som inte finns ovanför", $"alias `*{name}` has no anchor above it",
        "ett värde som börjar med * måste stå inom citattecken", "a value that begins with * must be quoted");

    public static Diagnostic TagNotAllowed(SourceSpan at, string tag) => Error(
        "text/tag", at, $"taggen `{tag}` är inte tillåten", $"the tag `{tag}` is not allowed",
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

    public static Diagnostic NotYaml(SourceSpan at, (Wording Reason, Wording? Help) why) => Error(
        "text/not-yaml", at, $"filen kan inte läsas som YAML: {why.Reason.Sv}", $"the file cannot be read as YAML: {why.Reason.En}", why.Help?.Sv, why.Help?.En);

    public static Diagnostic NotJson(SourceSpan at, (Wording Reason, Wording? Help) why) => Error(
        "text/not-json", at, $"filen kan inte läsas som JSON: {why.Reason.Sv}", $"the file cannot be read as JSON: {why.Reason.En}", why.Help?.Sv, why.Help?.En);

    public static Diagnostic Empty(SourceSpan at) => Error(
        "text/empty", at, "filen är tom", "the file is empty");

    public static Diagnostic NotAMapping(SourceSpan at) => Error(
        "text/not-a-mapping", at, "filen ska bestå av nycklar med värden", "the file must consist of keys with values",
        "skriv `nyckel: värde`, med mellanslag efter kolonet", "write `key: value`, with a space after the colon");

    public static Diagnostic ControlCharacter(SourceSpan at, char c) => Error(
        "text/control-character", at,
        $"tecknet U+{(int)c:X4} hör inte hemma i en text", $"the character U+{(int)c:X4} does not belong in a text",
        "ta bort tecknet", "remove the character");

    public static Diagnostic DuplicateKey(string key, SourceSpan at, SourceSpan first) => Error(
        "text/duplicate-key", at, $"nyckeln `{key}` står två gånger", $"key `{key}` is given twice") with
    { Related = [first] };

    public static Diagnostic KeyIsNoWord(SourceSpan at) => Error(
        "text/key-is-no-word", at, "en nyckel ska vara ett ord", "a key must be a word");

    // structure/…: the file can be read but does not describe a structure.
    public static Diagnostic UnknownKeyOf(SourceSpan at, string key, Sort sort, string? meant) => UnknownKey(
        at, key, new(sort.PluralLabel.Sv, Articles.English(sort.Label.En!)), meant);

    public static Diagnostic UnknownKey(SourceSpan at, string key, Wording what, string? meant) => Mistyped(
        "structure/unknown-key", at, $"`{key}` är ingen nyckel för {what.Sv}", $"`{key}` is not a key of {what.En}", meant);

    public static Diagnostic DerivedKey(SourceSpan at, string key) => Error(
        "structure/derived", at, $"`{key}` ska inte anges: det framgår av andra uppgifter", $"`{key}` is not written: it follows from other facts",
        "ta bort nyckeln", "leave the key out");

    public static Diagnostic MissingKey(SourceSpan at, string key, Wording what, Wording? help = null) => Error(
        "structure/missing-key", at, $"{what.Sv} saknar nyckeln `{key}`", $"{what.En} lacks the key `{key}`", help?.Sv, help?.En);

    public static Diagnostic EventsWithoutPeriod(SourceSpan at) => Error(
        "structure/missing-key", at, "filen omfattar händelser, men nyckeln `period` saknas", "the file covers events but lacks the key `period`",
        "skriv till exempel `period: { from: 2019-01-01, until: 2019-12-31 }`", "write for example `period: { from: 2019-01-01, until: 2019-12-31 }`");

    public static Diagnostic EmptyValue(SourceSpan at, string key) => Error(
        "structure/empty-value", at, $"`{key}` har inget värde", $"`{key}` has no value",
        "skriv ett värde, eller ta bort nyckeln", "write a value, or leave the key out");

    public static Diagnostic EmptyValue(SourceSpan at, AttributeRow row) => EmptyValue(at, row.Name) with
    {
        Help = row switch
        {
            { LeftOut: LeftOut.Required } => new("skriv ett värde, eller `unknown`", "write a value, or `unknown`"),
            { Type: { IsList: true } or { IsSet: true } } => new("skriv `[]`, `none` eller `unknown`, eller ta bort nyckeln", "write `[]`, `none` or `unknown`, or leave the key out"),
            _ => new("skriv `none` eller `unknown`, eller ta bort nyckeln", "write `none` or `unknown`, or leave the key out"),
        },
    };

    public static Diagnostic WrongShape(SourceSpan at, string key, string expectedSv, string expectedEn, Wording? help = null) => Error(
        "structure/wrong-shape", at, $"`{key}` ska vara {expectedSv}", $"`{key}` must be {expectedEn}", help?.Sv, help?.En);

    public static Diagnostic NotKeys(SourceSpan at, string key) => Error(
        "structure/wrong-shape", at, $"`{key}` ska bestå av nycklar med värden", $"`{key}` must be keys with values");

    public static Diagnostic EntryNotKeys(SourceSpan at, string list, Wording? help = null) => Error(
        "structure/wrong-shape", at, $"varje post i `{list}` ska bestå av nycklar med värden", $"each entry of `{list}` must be keys with values", help?.Sv, help?.En);

    public static Diagnostic NotANumber(SourceSpan at, string key, string value) => Error(
        "structure/not-a-number", at, $"`{key}` ska vara ett heltal, inte `{value}`", $"`{key}` must be a whole number, not `{value}`");

    public static Diagnostic NotADate(SourceSpan at, string key, string value) => Error(
        "structure/bad-date", at, $"`{value}` är inget giltigt datum för `{key}`", $"`{value}` is no date for `{key}`",
        "skriv 2019-03-01, 2019-03 eller 2019", "write 2019-03-01, 2019-03 or 2019");

    public static Diagnostic NotADuration(SourceSpan at, string key, string value) => Error(
        "structure/bad-duration", at, $"`{value}` är ingen giltig tidslängd för `{key}`", $"`{value}` is no length of time for `{key}`",
        "skriv till exempel `7 days`, `1 week`, `3 months` eller `2 years`", "write for example `7 days`, `1 week`, `3 months` or `2 years`");

    public static Diagnostic NotAYear(SourceSpan at, string key, string value) => Error(
        "structure/bad-date", at, $"`{value}` är inget årtal för `{key}`", $"`{value}` is no year for `{key}`",
        "skriv fyra siffror, till exempel 2019", "write four digits, such as 2019");

    public static Diagnostic BackwardPeriod(SourceSpan at) => Error(
        "structure/backward-period", at, "den sista dagen ligger före den första", "the last day comes before the first");

    public static Diagnostic UnknownWord(SourceSpan at, string key, string value, IEnumerable<string> allowed, string? meant) => Mistyped(
        "structure/unknown-word", at, $"`{value}` är inget tillåtet värde för `{key}`", $"`{value}` is no value for `{key}`",
        meant, $"tillåtna värden: {string.Join(", ", allowed)}", $"allowed values: {string.Join(", ", allowed)}");

    public static Diagnostic UnknownReference(SourceSpan at, string key, string value, string listSv, string listEn, string? meant) => Mistyped(
        "structure/dangling-reference", at, $"`{value}` i `{key}` finns inte bland strukturens {listSv}", $"`{value}` in `{key}` is not among the {listEn}",
        meant, $"lägg till `{value}` där, eller skriv `and-more` i den listan om den inte är fullständig",
        $"add `{value}` there, or write `and-more` in that list if it is not complete");

    public static Diagnostic UnknownFactOfBody(SourceSpan at, string value, string? meant) => Mistyped(
        "structure/dangling-reference", at, $"`{value}` finns inte bland organets uppgifter", $"`{value}` is not among the facts of the body", meant);

    public static Diagnostic PostNotDescribed(SourceSpan at, string value, string body) => Error(
        "structure/dangling-reference", at, $"`{value}` nämns, men presidiet i `{body}` är inte beskrivet", $"`{value}` is named, but the presidium of `{body}` is not described",
        $"skriv `presidium: [{value[(value.LastIndexOf('/') + 1)..]}, and-more]` under `{body}`",
        $"write `presidium: [{value[(value.LastIndexOf('/') + 1)..]}, and-more]` under `{body}`");

    public static Diagnostic DuplicateId(SourceSpan at, string id, SourceSpan first) => Error(
        "structure/duplicate-id", at, $"id `{id}` används redan", $"id `{id}` is already used") with
    { Related = [first] };

    public static Diagnostic BadId(SourceSpan at, string id) => Error(
        "structure/bad-id", at, $"`{id}` kan inte användas som id", $"`{id}` will not do as an id",
        "använd bokstäver, siffror och bindestreck", "use letters, digits and hyphens");

    public static Diagnostic ReservedId(SourceSpan at, string id) => Error(
        "structure/reserved-word", at, $"`{id}` är ett ord i språket och kan inte vara ett id", $"`{id}` is a word of the language and cannot be an id");

    public static Diagnostic SeveralEach(SourceSpan at) => Error(
        "structure/several-each", at, "en post kan ha `each` bara i ett värde", "an entry may have `each` in one value only");

    public static Diagnostic UnknownEach(SourceSpan at, string word, string? meant) => Mistyped(
        "structure/unknown-each", at, $"inget i strukturen är av slaget `{word}` eller har det som id", $"nothing in the structure is of kind `{word}` or has it as its id", meant);

    public static Diagnostic EachOutside(SourceSpan at) => Error(
        "structure/each-outside", at, "`each` kan användas bara i en post som själv upprepas med `each`", "`each` means something only in an entry that is itself made with `each`");

    public static Diagnostic EachPlace(SourceSpan at, string key) => Error(
        "structure/each-place", at, $"`each` kan inte användas i `{key}`", $"`each` cannot stand in `{key}`");

    public static Diagnostic NoneNotAllowed(SourceSpan at, string key) => Error(
        "structure/none-not-allowed", at, $"`{key}` kan inte vara `none`", $"`{key}` cannot be `none`");

    public static Diagnostic TooManyElements(SourceSpan at, int max) => Error(
        "structure/too-many-things", at, $"strukturen har fler än {Number(max)} delar", $"the structure describes more than {Number(max)} things");

    public static Diagnostic TooLongPeriod(SourceSpan at, int max) => Error(
        "structure/too-long-period", at, $"perioden omfattar fler än {Number(max)} år", $"the period covers more than {Number(max)} years");

    public static Diagnostic SuccessorOverlap(SourceSpan at, string body, string predecessor) => Warning(
        "structure/same-day-succession", at,
        $"`{body}` börjar samma dag som `{predecessor}` slutar, så båda finns den dagen", $"`{body}` begins on the day `{predecessor}` ends, so both exist on that day",
        "slutdagen räknas in", "the last day counts");

    public static Diagnostic DefaultsUnused(SourceSpan at, string kind, string? meant) => Doubtful(
        "structure/unused-defaults", at, $"inget organ är av slaget `{kind}`", $"no body is of kind `{kind}`", meant);

    public static Diagnostic NoKindToInheritBy(SourceSpan at, string body) => Warning(
        "structure/no-kind-to-inherit-by", at, $"`{body}` har inget känt slag, så det ärver inget från `defaults`", $"the kind of `{body}` is not known, so it inherits nothing from `defaults`",
        "skriv slaget, eller skriv ut värdena", "give the kind, or write the values out");

    internal static Diagnostic Error(string code, SourceSpan at, Said sv, Said en, Said? helpSv = null, Said? helpEn = null) =>
        new(code, Severity.Error, new(sv.Text, en.Text), at, Help(helpSv, helpEn));

    // With the word that was probably meant as help, or else the help given.
    internal static Diagnostic Mistyped(string code, SourceSpan at, Said sv, Said en, string? meant, Said? helpSv = null, Said? helpEn = null) =>
        new(code, Severity.Error, new(sv.Text, en.Text), at, Meant(meant) ?? Help(helpSv, helpEn));

    internal static Diagnostic Doubtful(string code, SourceSpan at, Said sv, Said en, string? meant) =>
        new(code, Severity.Warning, new(sv.Text, en.Text), at, Meant(meant));

    internal static Diagnostic Warning(string code, SourceSpan at, Said sv, Said en, Said? helpSv, Said? helpEn) =>
        new(code, Severity.Warning, new(sv.Text, en.Text), at, Help(helpSv, helpEn));

    private static Wording? Help(Said? sv, Said? en) => sv is null ? null : new(sv.Text, (en ?? sv).Text);

    internal static Wording? Meant(string? word) => word is null ? null : new($"menade du `{word}`?", $"did you mean `{word}`?");

    internal static string Number(long n) => n.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');
}
