using System.Globalization;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Diagnostics;

/// <summary>Every diagnostic of this project, so that codes and texts read as one page.</summary>
internal static class ModelDiagnostics
{
    // text/…: the file cannot be read as YAML or JSON at all, or asks for what a data file may not.
    public static Diagnostic NotUtf8(SourceSpan at) => Error(
        "text/not-utf-8", at, "filen är inte kodad i UTF-8", "the file is not encoded in UTF-8", SaveAsUtf8.Sv, SaveAsUtf8.En);

    public static Diagnostic Windows1252(SourceSpan at, string word) => Error(
        "text/not-utf-8", at, $"filen är inte sparad som UTF-8 utan troligen som ANSI (Windows-1252): här står `{word}`", $"the file is not saved as UTF-8 but probably as ANSI (Windows-1252): here stands `{word}`",
        SaveAsUtf8.Sv, SaveAsUtf8.En);

    public static Diagnostic Utf16(SourceSpan at) => Error(
        "text/not-utf-8", at, "filen är sparad som UTF-16 (Unicode), inte som UTF-8", "the file is saved as UTF-16 (Unicode), not as UTF-8", SaveAsUtf8.Sv, SaveAsUtf8.En);

    public static Diagnostic OtherFormat(SourceSpan at, Wording format) => Error(
        "text/other-format", at, $"filen är {format.Sv}, inte en textfil", $"the file is {format.En}, not a text file",
        "kopiera texten till en vanlig texteditor, till exempel Anteckningar, och spara den som UTF-8 med ett namn som slutar på .yaml",
        "copy the text to a plain text editor, such as Notepad, and save it as UTF-8 under a name that ends in .yaml");

    public static Diagnostic OtherKindOfFile(SourceSpan at, Wording found, Wording wanted, Wording help) => Error(
        "text/other-file", at, $"filen är {found.Sv}, men här behövs {wanted.Sv}", $"the file is {found.En}, but {wanted.En} is wanted here", help.Sv, help.En);

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

    public static Diagnostic UnknownAnchor(SourceSpan at, string name, string? mended) => Error(
        "text/unknown-anchor", at,
        $"en text som börjar med `*` måste stå inom citattecken; utan dem är `*{name}` ett alias, och det finns inget ankare `&{name}` ovanför",
        $"a text that begins with `*` must stand in quotation marks; without them `*{name}` is an alias, and there is no anchor `&{name}` above",
        mended is null ? $"skriv `\"*{name}\"`" : $"skriv `{mended}`", mended is null ? $"write `\"*{name}\"`" : $"write `{mended}`");

    public static Diagnostic TagNotAllowed(SourceSpan at, string tag) => Error(
        "text/tag", at, $"taggen `{tag}` är inte tillåten", $"the tag `{tag}` is not allowed",
        "ta bort taggen; ett värde som börjar med ! måste stå inom citattecken", "leave the tag out; a value that begins with ! must be quoted");

    public static Diagnostic MergeKey(SourceSpan at) => Error(
        "text/merge-key", at, "sammanslagningsnyckeln `<<` stöds inte", "the merge key `<<` is not supported",
        "skriv ut nycklarna, eller lägg det gemensamma under `defaults`", "write the keys out, or put what is common under `defaults`");

    public static Diagnostic SeveralDocuments(SourceSpan at) => Error(
        "text/several-documents", at, "filen innehåller mer än ett dokument", "the file holds more than one document",
        "ta bort raden `---`, eller lägg det som följer i en egen fil", "take the line `---` away, or put what follows in a file of its own");

    public static Diagnostic TabInIndent(SourceSpan at) => Error(
        "text/tab", at, "raden är indragen med tabb", "the line is indented with a tab",
        "dra in med mellanslag; YAML tillåter inte tabbar", "indent with spaces; YAML does not allow tabs");

    public static Diagnostic NotYaml(SourceSpan at, (Wording Reason, Wording? Help) why) => Error(
        "text/not-yaml", at, $"filen kan inte läsas som YAML: {why.Reason.Sv}", $"the file cannot be read as YAML: {why.Reason.En}", why.Help?.Sv, why.Help?.En);

    public static Diagnostic NotJson(SourceSpan at, (Wording Reason, Wording? Help) why) => Error(
        "text/not-json", at, $"filen kan inte läsas som JSON: {why.Reason.Sv}", $"the file cannot be read as JSON: {why.Reason.En}", why.Help?.Sv, why.Help?.En);

    public static Diagnostic Empty(SourceSpan at) => Error(
        "text/empty", at, "filen är tom", "the file is empty", BeginFrom.Sv, BeginFrom.En);

    public static Diagnostic OnlyComments(SourceSpan at) => Error(
        "text/empty", at, "filen innehåller bara kommentarer", "the file holds nothing but comments", BeginFrom.Sv, BeginFrom.En);

    // Slips that make a file no YAML; each with the line as it should be, to be pasted.
    public static Diagnostic OddBlank(SourceSpan at, Wording blank, string code, string mended) => Slip(
        at, $"här står {blank.Sv} ({code}), som inte räknas som mellanslag", $"here stands {blank.En} ({code}), which does not count as a space",
        $"radera det och skriv ett vanligt mellanslag: `{mended}`", $"delete it and type an ordinary space: `{mended}`");

    public static Diagnostic NoColon(SourceSpan at, string word, string mended) => Slip(
        at, $"kolonet efter `{word}` saknas", $"there is no colon after `{word}`", $"skriv `{mended}`", $"write `{mended}`");

    public static Diagnostic NoSpaceAfterColon(SourceSpan at, string mended) => Slip(
        at, "mellanslaget efter kolonet saknas", "there is no space after the colon", $"skriv `{mended}`", $"write `{mended}`");

    public static Diagnostic NoSpaceAfterDash(SourceSpan at, string mended) => Slip(
        at, "mellanslaget efter strecket saknas", "there is no space after the dash", $"skriv `{mended}`", $"write `{mended}`");

    public static Diagnostic NoDash(SourceSpan at, string mended) => Slip(
        at, "strecket framför saknas, som raderna ovanför har", "there is no dash before it, as the lines above have", $"skriv `{mended}`", $"write `{mended}`");

    public static Diagnostic ColonInValue(SourceSpan at, string mended) => Slip(
        at, "en text med kolon och mellanslag måste stå inom citattecken", "a text with a colon and a space in it must stand in quotation marks", $"skriv `{mended}`", $"write `{mended}`");

    public static Diagnostic CurlyQuotes(SourceSpan at, char quote, string mended) => Slip(
        at, $"`{quote}` är ett typografiskt citattecken och räknas som en del av texten", $"`{quote}` is a curly quotation mark and counts as part of the text",
        $"skriv raka citattecken: `{mended}`", $"write straight quotation marks: `{mended}`");

    public static Diagnostic DeeperThanValue(SourceSpan at, string above, int line, int indent) => Slip(
        at, $"raden är indragen under `{above}` på rad {line}, som redan har ett värde", $"the line is indented under `{above}` on line {line}, which has a value already",
        $"dra in båda raderna lika mycket: `{above}` är indragen {Spaces(indent).Sv}", $"indent both lines alike: `{above}` is indented by {Spaces(indent).En}");

    public static Diagnostic OutsideEntry(SourceSpan at, string key, string mended) => Slip(
        at, $"`{key}` är inte indragen och hör därför inte till posten ovanför", $"`{key}` is not indented, and so does not belong to the entry above",
        $"skriv `{mended}`, med mellanslagen", $"write `{mended}`, with the spaces");

    public static Diagnostic IndentFitsNothing(SourceSpan at, int indent, int wanted, string beside, int line) => Slip(
        at, $"raden är indragen {Spaces(indent).Sv}, och det är ingen rad ovanför som den kan höra ihop med", $"the line is indented by {Spaces(indent).En}, and no line above that it could go with is",
        $"dra in den {Spaces(wanted).Sv} om den hör ihop med `{beside}` på rad {line}", $"indent it by {Spaces(wanted).En} if it goes with `{beside}` on line {line}");

    public static Diagnostic QuoteNotClosed(SourceSpan at, string? mended) => Slip(
        at, "citattecknet avslutas aldrig", "the quotation mark is never closed",
        mended is null ? "sätt ett likadant citattecken där texten slutar" : $"skriv `{mended}`", mended is null ? "put the same quotation mark where the text ends" : $"write `{mended}`");

    public static Diagnostic BracketNotClosed(SourceSpan at, char open, char close, string mended) => Slip(
        at, $"`{open}` stängs aldrig med `{close}`", $"`{open}` is never closed with `{close}`", $"skriv `{mended}`", $"write `{mended}`");

    public static Diagnostic HashInBrackets(SourceSpan at, string quoted) => Slip(
        at, "`#` efter ett mellanslag inleder en kommentar, så resten av raden räknas inte", "`#` after a space begins a comment, so the rest of the line does not count",
        $"sätt texten inom citattecken: `{quoted}`", $"put the text in quotation marks: `{quoted}`");

    public static Diagnostic OddStart(SourceSpan at, char sign, string mended) => Slip(
        at, $"en text som börjar med `{sign}` måste stå inom citattecken", $"a text that begins with `{sign}` must stand in quotation marks", $"skriv `{mended}`", $"write `{mended}`");

    public static Diagnostic Backslash(SourceSpan at, string? mended) => Slip(
        at, "ett omvänt snedstreck inom dubbla citattecken måste skrivas `\\\\`", "a backslash in double quotation marks must be written `\\\\`",
        mended is null ? null : $"eller använd enkla citattecken: `{mended}`", mended is null ? null : $"or use single quotation marks: `{mended}`");

    public static Diagnostic NotAMapping(SourceSpan at) => Error(
        "text/not-a-mapping", at, "filen ska bestå av nycklar med värden", "the file must consist of keys with values",
        "skriv `nyckel: värde`, med mellanslag efter kolonet", "write `key: value`, with a space after the colon");

    public static Diagnostic ControlCharacter(SourceSpan at, char c) => Error(
        "text/control-character", at,
        $"tecknet U+{(int)c:X4} hör inte hemma i en text", $"the character U+{(int)c:X4} does not belong in a text",
        "ta bort tecknet", "remove the character");

    public static Diagnostic DuplicateKey(string key, SourceSpan at, SourceSpan first) => Error(
        "text/duplicate-key", at, $"nyckeln `{key}` står två gånger", $"key `{key}` is given twice", "ta bort den ena", "take one of them away") with
    { Related = [first] };

    public static Diagnostic DashMissing(string key, SourceSpan at, SourceSpan first, string mended) => Error(
        "text/duplicate-key", at, $"nyckeln `{key}` står två gånger; strecket framför en ny post ser ut att saknas", $"key `{key}` is given twice; the dash before a new entry seems to be missing",
        $"skriv `{mended}`, med strecket rakt under strecken ovanför", $"write `{mended}`, with the dash straight below the dashes above") with
    { Related = [first] };

    public static Diagnostic KeyIsNoWord(SourceSpan at) => Error(
        "text/key-is-no-word", at, "en nyckel ska vara ett ord", "a key must be a word");

    // structure/…: the file can be read but does not describe a structure.
    public static Diagnostic UnknownKeyOf(SourceSpan at, string key, Sort sort, IEnumerable<string> known, string? meant) => UnknownKey(
        at, key, new(sort.PluralLabel.Sv, Articles.English(sort.Label.En!)), meant, known);

    public static Diagnostic UnknownKey(SourceSpan at, string key, Wording what, string? meant, IEnumerable<string>? known = null) => Mistyped(
        "structure/unknown-key", at, $"`{key}` är ingen nyckel för {what.Sv}", $"`{key}` is not a key of {what.En}", HasHardSpace(key) ? null : meant, KeysHelp(known, key)?.Sv, KeysHelp(known, key)?.En);

    // Looks like a key and its value, and is none: to YAML a colon before a no-break space ends no key.
    internal static bool HasHardSpace(string key) => key.Contains(":\u00A0", StringComparison.Ordinal);

    // All keys, where they are few enough to be read.
    internal static Wording? KeysHelp(IEnumerable<string>? known, string key) => known?.ToList() switch
    {
        _ when HasHardSpace(key) => new("mellanslaget efter kolonet är ett hårt mellanslag (U+00A0); skriv ett vanligt", "the space after the colon is a no-break space (U+00A0); write an ordinary one"),
        null => null,
        { Count: <= 24 } few => new($"nycklarna är {string.Join(", ", few)}", $"the keys are {string.Join(", ", few)}"),
        _ => new(
            "nycklarna står i docs/reference/vocabulary.md; vad som saknas där kan stadgan deklarera under `facts`",
            "the keys stand in docs/reference/vocabulary.md; what it lacks a charter may declare under `facts`"),
    };

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

    public static Diagnostic EntryWithoutDash(SourceSpan at, string list, string mended) => Error(
        "structure/wrong-shape", at, $"posterna i `{list}` saknar streck", $"the entries of `{list}` lack their dashes",
        $"skriv `{mended}`, och dra in postens övriga rader två steg till", $"write `{mended}`, and indent the other lines of the entry by two more");

    public static Diagnostic DashBeforeId(SourceSpan at, string list, string id) => Error(
        "structure/wrong-shape", at, $"posterna i `{list}` har både streck och sitt id som nyckel", $"the entries of `{list}` have both a dash and their id as key",
        $"ta bort strecken, eller skriv `- {{ id: {id}, … }}`", $"take the dashes away, or write `- {{ id: {id}, … }}`");

    public static Diagnostic OneValueWanted(SourceSpan at, AttributeRow row) => Error(
        "structure/wrong-shape", at, $"`{row.Name}` ska ha ett enda värde", $"`{row.Name}` takes a single value",
        row.Type.Kind == ValueKind.Word ? $"skriv ett av {string.Join(", ", row.Type.Words)}" : $"skriv `{row.Name}: …` utan klamrar; gäller det flera, skriv en post för var och en",
        row.Type.Kind == ValueKind.Word ? $"write one of {string.Join(", ", row.Type.Words)}" : $"write `{row.Name}: …` without brackets; where there are several, write an entry for each");

    public static Diagnostic ListWanted(SourceSpan at, string list, string value, bool isPosts) => WrongShape(
        at, list, "en lista", "a list",
        NoWords.Help(value, list)
        ?? (value.All(char.IsAsciiDigit) ? new($"skriv en post med antalet: `{list}: [{{ id: …, count: {value} }}]`", $"write an entry with the number: `{list}: [{{ id: …, count: {value} }}]`")
        : isPosts ? new($"skriv `{list}: [{value}]`", $"write `{list}: [{value}]`")
        : new($"skriv en post för var och en: `{list}: [{{ id: … }}]`", $"write an entry for each: `{list}: [{{ id: … }}]`")));

    public static Diagnostic RangeUpsideDown(SourceSpan at, string key, long least, long most, string mended) => Error(
        "structure/wrong-shape", at, $"`{key}` har ett minsta antal ({least}) som är större än det högsta ({most})", $"`{key}` has a least number ({least}) above the greatest ({most})", $"skriv `{mended}`", $"write `{mended}`");

    public static Diagnostic WrongShape(SourceSpan at, string key, string expectedSv, string expectedEn, Wording? help = null) => Error(
        "structure/wrong-shape", at, $"`{key}` ska vara {expectedSv}", $"`{key}` must be {expectedEn}", help?.Sv, help?.En);

    public static Diagnostic NotKeys(SourceSpan at, string key) => Error(
        "structure/wrong-shape", at, $"`{key}` ska bestå av nycklar med värden", $"`{key}` must be keys with values");

    public static Diagnostic EntryNotKeys(SourceSpan at, string list, Wording? help = null) => Error(
        "structure/wrong-shape", at, $"varje post i `{list}` ska bestå av nycklar med värden", $"each entry of `{list}` must be keys with values", help?.Sv, help?.En);

    public static Diagnostic NotANumber(SourceSpan at, string key, string value) => Error(
        "structure/not-a-number", at, $"`{key}` ska vara ett heltal, inte `{value}`", $"`{key}` must be a whole number, not `{value}`", NumberHelp(key, value)?.Sv, NumberHelp(key, value)?.En);

    private static Wording? NumberHelp(string key, string value) => MeantNumber.Of(value) is not { } meant ? new($"skriv med siffror, till exempel `{key}: 4`", $"write it in figures, for example `{key}: 4`")
        : meant.Bound is { } bound && key == "count" ? new($"skriv `count: {{ {bound}: {meant.Number} }}`", $"write `count: {{ {bound}: {meant.Number} }}`")
        : meant.Bound is { } limit and not "exactly" ? new(
            $"skriv bara talet, `{key}: {meant.Number}`; i en regel skrivs gränsen `{key}: {{ {limit}: {meant.Number} }}`",
            $"write the number alone, `{key}: {meant.Number}`; in a rule the bound is written `{key}: {{ {limit}: {meant.Number} }}`")
        : new($"skriv bara siffran: `{key}: {meant.Number}`", $"write the figure alone: `{key}: {meant.Number}`");

    public static Diagnostic NotADate(SourceSpan at, string key, string value) => BadDate("structure/bad-date", at, key, value);

    internal static Diagnostic BadDate(string code, SourceSpan at, string key, string value) =>
        MeantDate.LastOfMonth(value) is { } last ? Error(
            code, at, $"`{value}` finns inte i kalendern", $"there is no day `{value}` in the calendar", $"skriv `{key}: {last}` om månadens sista dag avses", $"write `{key}: {last}` if the last day of the month is meant")
        : MeantDate.Of(value) is { } meant ? Error(
            code, at, $"datumet `{value}` för `{key}` är inte skrivet som år-månad-dag", $"the date `{value}` for `{key}` is not written as year-month-day", $"skriv `{key}: {meant}`", $"write `{key}: {meant}`")
        : Error(
            code, at, $"`{value}` är inget giltigt datum för `{key}`", $"`{value}` is no date for `{key}`",
            "skriv dagen som 2027-03-01, månaden som 2027-03 eller året som 2027", "write a day as 2027-03-01, a month as 2027-03 or a year as 2027");

    public static Diagnostic NotADuration(SourceSpan at, string key, string value) => Error(
        "structure/bad-duration", at, $"`{value}` är ingen giltig tidslängd för `{key}`", $"`{value}` is no length of time for `{key}`",
        "skriv till exempel `7 days`, `1 week`, `3 months` eller `2 years`", "write for example `7 days`, `1 week`, `3 months` or `2 years`");

    public static Diagnostic NotAYear(SourceSpan at, string key, string value) => Error(
        "structure/bad-date", at, $"`{value}` är inget årtal för `{key}`", $"`{value}` is no year for `{key}`",
        "skriv fyra siffror, till exempel 2019", "write four digits, such as 2019");

    public static Diagnostic BackwardPeriod(SourceSpan at, DateOnly? first, DateOnly? last) => BackwardPeriod("structure/backward-period", at, first, last);

    internal static Diagnostic BackwardPeriod(string code, SourceSpan at, DateOnly? first, DateOnly? last) => Error(
        code, at, $"den sista dagen, {last.GetValueOrDefault():yyyy-MM-dd}, ligger före den första, {first.GetValueOrDefault():yyyy-MM-dd}", $"the last day, {last.GetValueOrDefault():yyyy-MM-dd}, comes before the first, {first.GetValueOrDefault():yyyy-MM-dd}",
        "ändra `from` eller `until`", "change `from` or `until`");

    public static Diagnostic UnknownWord(SourceSpan at, string key, string value, IEnumerable<string> allowed, string? meant) => Mistyped(
        "structure/unknown-word", at, $"`{value}` är inget tillåtet värde för `{key}`", $"`{value}` is no value for `{key}`",
        meant, NoWords.Help(value, key) is { } no ? no.Sv + "; annars " + string.Join(", ", allowed) : $"tillåtna värden: {string.Join(", ", allowed)}", NoWords.Help(value, key) is { } none ? none.En + "; otherwise " + string.Join(", ", allowed) : $"allowed values: {string.Join(", ", allowed)}");

    public static Diagnostic NameForId(SourceSpan at, string key, string name, string id) => Error(
        "structure/dangling-reference", at, $"`{name}` är ett namn, men `{key}` ska ha ett id", $"`{name}` is a name, but `{key}` takes an id", $"skriv `{key}: {id}`", $"write `{key}: {id}`");

    public static Diagnostic SwedishKind(SourceSpan at, string kind, string meant) => Error(
        "structure/unknown-word", at, $"slaget `{kind}` finns inte", $"there is no kind `{kind}`",
        $"menade du `{meant}`? deklarera annars `{kind}` under `words`: `{kind}: {{ kind-of: … }}`", $"did you mean `{meant}`? otherwise declare `{kind}` under `words`: `{kind}: {{ kind-of: … }}`");

    public static Diagnostic UnknownReference(SourceSpan at, string key, string value, string listSv, string listEn, string? meant) => Mistyped(
        "structure/dangling-reference", at, $"`{value}` i `{key}` finns inte bland strukturens {listSv}", $"`{value}` in `{key}` is not among the {listEn}",
        meant, NoWords.Help(value, key)?.Sv ?? $"lägg till `{value}` där, eller skriv `and-more` i den listan om den inte är fullständig",
        NoWords.Help(value, key)?.En ?? $"add `{value}` there, or write `and-more` in that list if it is not complete");

    public static Diagnostic UnknownFactOfBody(SourceSpan at, string value, string? meant) => Mistyped(
        "structure/dangling-reference", at, $"`{value}` finns inte bland organets uppgifter", $"`{value}` is not among the facts of the body", meant);

    public static Diagnostic PostNotDescribed(SourceSpan at, string value, string body) => Error(
        "structure/dangling-reference", at, $"`{value}` nämns, men presidiet i `{body}` är inte beskrivet", $"`{value}` is named, but the presidium of `{body}` is not described",
        $"skriv `presidium: [{value[(value.LastIndexOf('/') + 1)..]}, and-more]` under `{body}`",
        $"write `presidium: [{value[(value.LastIndexOf('/') + 1)..]}, and-more]` under `{body}`");

    public static Diagnostic DuplicateId(SourceSpan at, string id, SourceSpan first) => Error(
        "structure/duplicate-id", at, $"id `{id}` används redan", $"id `{id}` is already used", $"skriv ett annat id, till exempel `{id}-2`", $"write another id, such as `{id}-2`") with
    { Related = [first] };

    public static Diagnostic BadId(SourceSpan at, string id) => Error(
        "structure/bad-id", at, $"`{id}` kan inte användas som id", $"`{id}` will not do as an id", BadIdHelp(id).Sv, BadIdHelp(id).En);

    internal static Wording BadIdHelp(string id)
    {
        var plain = new string([.. DidYouMean.Plain(id).Where(c => char.IsLetterOrDigit(c) || c is '-' or '_')]).Trim('-');
        return plain.Length is 0 or > 60
            ? new("använd bokstäver, siffror och bindestreck", "use letters, digits and hyphens")
            : new($"skriv `{plain}`; ett id har bara bokstäver, siffror och bindestreck", $"write `{plain}`; an id has letters, digits and hyphens only");
    }

    public static Diagnostic ReservedId(SourceSpan at, string id) => Error(
        "structure/reserved-word", at, $"`{id}` är ett ord i språket och kan inte vara ett id", $"`{id}` is a word of the language and cannot be an id");

    public static Diagnostic SeveralEach(SourceSpan at) => Error(
        "structure/several-each", at, "en post kan ha `each` bara i ett värde", "an entry may have `each` in one value only");

    public static Diagnostic UnknownEach(SourceSpan at, string word, string? meant) => Mistyped(
        "structure/unknown-each", at, $"inget i strukturen är av slaget `{word}` eller har det som id", $"nothing in the structure is of kind `{word}` or has it as its id", meant);

    public static Diagnostic EachOutside(SourceSpan at) => Error(
        "structure/each-outside", at, "`each` kan användas bara i en post som själv upprepas med `each`", "`each` means something only in an entry that is itself made with `each`",
        "skriv ett id, eller upprepa posten, till exempel med `represents: { each: municipality }`", "write an id, or have the entry repeated, for example by `represents: { each: municipality }`");

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

    public static Diagnostic EventsNotCovered(SourceSpan at, Wording events) => Warning(
        "structure/events-not-covered", at,
        $"filen säger inte att den omfattar händelser, men här anges {events.Sv}: regler om dem prövas inte", $"the file does not say that it covers events, but here are {events.En}: rules about them are not judged",
        "skriv till exempel `covers: [structure, events]` och `period: { from: 2019-01-01, until: 2019-12-31 }`", "write for example `covers: [structure, events]` and `period: { from: 2019-01-01, until: 2019-12-31 }`");

    public static Diagnostic DefaultsUnused(SourceSpan at, string kind, string? meant) => Doubtful(
        "structure/unused-defaults", at, $"inget organ är av slaget `{kind}`", $"no body is of kind `{kind}`", meant);

    public static Diagnostic NoKindToInheritBy(SourceSpan at, string body) => Warning(
        "structure/no-kind-to-inherit-by", at, $"`{body}` har inget känt slag, så det ärver inget från `defaults`", $"the kind of `{body}` is not known, so it inherits nothing from `defaults`",
        "skriv slaget, eller skriv ut värdena", "give the kind, or write the values out");

    private static readonly Wording SaveAsUtf8 = new(
        "spara filen som UTF-8; i Anteckningar: Spara som, Kodning: UTF-8", "save the file as UTF-8; in Notepad: Save as, Encoding: UTF-8");

    private static readonly Wording BeginFrom = new(
        "börja från en mall: `samverkan new charter` eller `samverkan new structure`", "begin from a template: `samverkan new charter` or `samverkan new structure`");

    private static Diagnostic Slip(SourceSpan at, Said sv, Said en, Said? helpSv, Said? helpEn) => Error("text/not-yaml", at, sv, en, helpSv, helpEn);

    private static Wording Spaces(int n) => new($"{Number(n)} mellanslag", n == 1 ? "1 space" : $"{Number(n)} spaces");

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
