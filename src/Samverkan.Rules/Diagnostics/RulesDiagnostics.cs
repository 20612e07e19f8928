using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using static Samverkan.Model.Diagnostics.ModelDiagnostics;

namespace Samverkan.Rules.Diagnostics;

/// <summary>Every diagnostic of this project, so that codes and texts read as one page.</summary>
internal static class RulesDiagnostics
{
    // charter/…: what stands in a charter file.
    public static Diagnostic UnknownKey(SourceSpan at, string key, string whereSv, string whereEn, string? meant, IEnumerable<string>? known = null) => Mistyped(
        "charter/unknown-key", at, $"`{key}` är ingen nyckel för {whereSv}", $"`{key}` is not a key of {whereEn}", HasHardSpace(key) ? null : meant, KeysHelp(known, key)?.Sv, KeysHelp(known, key)?.En);

    public static Diagnostic MissingKey(SourceSpan at, string key, string whereSv, string whereEn) => Error(
        "charter/missing-key", at, $"{whereSv} saknar nyckeln `{key}`", $"{whereEn} lacks the key `{key}`", KeyHelp(key).Sv, KeyHelp(key).En);

    public static Diagnostic NoSources(SourceSpan at) => Error(
        "charter/empty-value", at, "`sources` har inget värde", "`sources` has no value", KeyHelp("sources").Sv, KeyHelp("sources").En);

    public static Diagnostic NoCite(SourceSpan at, string rule) => Error(
        "charter/empty-value", at, $"regeln `{rule}` anger inget stycke", $"rule `{rule}` cites no paragraph", KeyHelp("cite").Sv, KeyHelp("cite").En);

    // What to write where a key is missing, as it may stand.
    private static Wording KeyHelp(string key) => key switch
    {
        "charter" => new("börja filen med `charter: …`, med ett id för stadgan", "begin the file with `charter: …`, with an id for the charter"),
        "cite" => new("skriv stycket inom citattecken, till exempel `cite: \"2 §\"`", "write the paragraph in quotation marks, for example `cite: \"2\"`"),
        "says" => new("skriv regeln som en mening: `says: { sv: …, en: … }`", "write the rule as a sentence: `says: { sv: …, en: … }`"),
        "is" => new("skriv `is: …` för en viss sak, `kind-of: …` för ett slag", "write `is: …` for one thing, `kind-of: …` for a kind"),
        "sources" => new("skriv `sources: { stadga: { title: … } }`", "write `sources: { charter: { title: … } }`"),
        "until" => new("skriv den sista dagen, till exempel `until: 2027-12-31`", "write the last day, for example `until: 2027-12-31`"),
        "expect" => new("skriv vad som väntas, till exempel `expect: { REGELNS-ID: satisfied }` eller `violated: []`", "write what is expected, for example `expect: { ID-OF-THE-RULE: satisfied }` or `violated: []`"),
        "base" => new("skriv `base: …` med ett id från `bases`, eller `structure: …` med en fil", "write `base: …` with an id from `bases`, or `structure: …` with a file"),
        "cases" => new("skriv `cases:` med en lista av fall", "write `cases:` with a list of cases"),
        "sv" => new("skriv `sv: …` och `en: …`", "write `sv: …` and `en: …`"),
        _ => new($"skriv `{key}: …`", $"write `{key}: …`"),
    };

    public static Diagnostic BaseAndStructure(SourceSpan at, string name) => Error(
        "charter/wrong-shape", at, $"fallet `{name}` har både `base` och `structure`", $"case `{name}` has both `base` and `structure`", "ta bort den ena", "take one of them away");

    public static Diagnostic MissingKeys(SourceSpan at, IEnumerable<string> keys, string whereSv, string whereEn) => Error(
        "charter/missing-key", at, $"{whereSv} saknar nycklarna {string.Join(", ", keys.Select(k => $"`{k}`"))}", $"{whereEn} lacks the keys {string.Join(", ", keys.Select(k => $"`{k}`"))}",
        $"skriv {string.Join(" och ", keys.Select(k => $"`{k}: …`"))}", $"write {string.Join(" and ", keys.Select(k => $"`{k}: …`"))}");

    public static Diagnostic EmptyValue(SourceSpan at, string key) => Error(
        "charter/empty-value", at, $"`{key}` har inget värde", $"`{key}` has no value",
        IsRequired(key) ? KeyHelp(key).Sv : "skriv ett värde, eller ta bort nyckeln", IsRequired(key) ? KeyHelp(key).En : "write a value, or leave the key out");

    private static bool IsRequired(string key) => key is "charter" or "rules" or "id" or "cite" or "says" or "title" or "chosen" or "because" or "cases-of" or "cases" or "rule" or "subject" or "until";

    public static Diagnostic WrongShape(SourceSpan at, string key, string sv, string en, Wording? help = null) => Error(
        "charter/wrong-shape", at, $"`{key}` ska vara {sv}", $"`{key}` must be {en}", help?.Sv, help?.En);

    public static Diagnostic NotKeys(SourceSpan at, string key) => Error(
        "charter/wrong-shape", at, $"`{key}` ska bestå av nycklar med värden", $"`{key}` must be keys with values",
        "skriv varje uppgift som `nyckel: värde` på en egen rad, indragen och utan streck", "write each as `key: value` on a line of its own, indented and without a dash");

    public static Diagnostic BackwardPeriod(SourceSpan at, DateOnly? first, DateOnly? last) => ModelDiagnostics.BackwardPeriod("charter/backward-period", at, first, last);

    public static Diagnostic BadDate(SourceSpan at, string key, string value) => ModelDiagnostics.BadDate("charter/bad-date", at, key, value);

    public static Diagnostic BadId(SourceSpan at, string id) => Error(
        "charter/bad-id", at, $"`{id}` kan inte användas som id", $"`{id}` will not do as an id", BadIdHelp(id).Sv, BadIdHelp(id).En);

    public static Diagnostic ReservedId(SourceSpan at, string id) => Error(
        "charter/reserved-word", at, $"`{id}` är ett ord i språket och kan inte deklareras", $"`{id}` is a word of the language and cannot be declared");

    public static Diagnostic DuplicateId(SourceSpan at, string id, SourceSpan? first) => Error(
        "charter/duplicate-id", at, $"id `{id}` används redan", $"id `{id}` is already used", $"skriv ett annat id, till exempel `{id}-2`", $"write another id, such as `{id}-2`") with
    { Related = first is null ? [] : [first.Value] };

    public static Diagnostic DerivedFactDeclared(SourceSpan at, string name) => Error(
        "charter/derived-fact", at, $"`{name}` räknas ut av programmet och kan inte deklareras", $"`{name}` is worked out by the program and cannot be declared",
        "ta bort det under `facts`", "leave it out of `facts`");

    public static Diagnostic AliasIsId(SourceSpan at, string alias) => Error(
        "charter/alias-is-id", at, $"det alternativa namnet `{alias}` är redan ett id eller namn på ett annat ord", $"the alias `{alias}` is already an id, or another word's name");

    public static Diagnostic NewerLanguage(SourceSpan at, string edition) => Error(
        "charter/newer-language", at, $"filen är skriven i utgåva {edition} av språket; den här versionen läser utgåva 1", $"the file is written in edition {edition} of the language; this version reads edition 1",
        "installera en nyare version av Samverkan", "install a newer version of Samverkan");

    public static Diagnostic UnknownChoice(SourceSpan at, string key, string value, IEnumerable<string> allowed, string? meant) => Mistyped(
        "charter/unknown-choice", at, $"`{value}` är inget tillåtet värde för `{key}`", $"`{value}` is no value for `{key}`",
        meant, $"tillåtna värden: {string.Join(", ", allowed)}", $"allowed values: {string.Join(", ", allowed)}");

    public static Diagnostic UnknownSource(SourceSpan at, string source, string? meant) => Mistyped(
        "charter/unknown-source", at, $"källan `{source}` är inte deklarerad under `sources`", $"source `{source}` is not declared under `sources`",
        meant, $"deklarera den under `sources`: `{source}: {{ title: … }}`", $"declare it under `sources`: `{source}: {{ title: … }}`");

    public static Diagnostic WhichSource(SourceSpan at, string source, string paragraph) => Error(
        "charter/which-source", at, "stycket anges utan källa, men stadgan har flera källor", "the paragraph is given without its source, and there are several sources",
        $"skriv `cite: {{ {source}: \"{paragraph}\" }}`, om det är den källan", $"write `cite: {{ {source}: \"{paragraph}\" }}`, if that is the source");

    public static Diagnostic UnknownWordsFrom(SourceSpan at, string charter, string? meant) => Mistyped(
        "charter/unknown-words-from", at, $"stadgan `{charter}` i `words-from` hittades inte", $"the charter `{charter}` in `words-from` cannot be found",
        meant, "ange en medföljande stadga eller en fil bredvid den här", "give a shipped charter, or a file beside this one");

    public static Diagnostic UnreadableWordsFrom(SourceSpan at, string charter) => Error(
        "charter/unreadable-words-from", at, $"stadgan `{charter}` i `words-from` innehåller fel", $"the charter `{charter}` in `words-from` has errors",
        "rätta den stadgan först", "mend that charter first");

    public static Diagnostic NoRules(SourceSpan at) => Error(
        "charter/no-rules", at, "stadgan har inga regler", "the charter has no rules",
        "skriv regler under `rules:`, var och en med början `- id: …`", "write rules under `rules:`, each beginning with `- id: …`");

    public static Diagnostic NoForce(SourceSpan at, string rule) => Error(
        "charter/no-force", at, $"regeln `{rule}` säger inte vad som gäller", $"rule `{rule}` does not say what holds",
        "skriv ett av `must: …` (ska), `should: …` (bör), `may: …` (får) och `unsettled: …` (oreglerat)", "write one of `must: …`, `should: …`, `may: …` and `unsettled: …`");

    public static Diagnostic SeveralForces(SourceSpan at, string rule) => Error(
        "charter/several-forces", at, $"regeln `{rule}` har mer än ett av `must`, `should`, `may` och `unsettled`", $"rule `{rule}` has more than one of `must`, `should`, `may` and `unsettled`",
        "dela den i två regler", "split it into two rules");

    public static Diagnostic UnknownOverride(SourceSpan at, string rule, string? meant, IEnumerable<string> known) => Mistyped(
        "charter/unknown-rule", at, $"det finns ingen regel `{rule}`", $"there is no rule `{rule}`",
        meant, RulesHelp(known).Sv, RulesHelp(known).En);

    public static Diagnostic OverrideCycle(SourceSpan at, string rule) => Error(
        "charter/override-cycle", at, $"regeln `{rule}` går före sig själv, genom andra regler eller direkt", $"rule `{rule}` overrides itself, by way of other rules or directly");

    public static Diagnostic OverrideOtherSort(SourceSpan at, string rule) => Error(
        "charter/override-other-sort", at, $"regeln `{rule}` handlar om saker av ett annat slag, så den här regeln kan inte gå före den", $"rule `{rule}` is about another sort of thing and cannot be overridden");

    // cases/…: a charter's own tests.
    public static Diagnostic NoSuchFile(SourceSpan at, string path, string? meant = null) => Mistyped(
        "cases/no-such-file", at, $"filen `{path}` finns inte", $"there is no file `{path}`", meant,
        "skriv sökvägen från den här filen, till exempel `forslag.structure.yaml`", "write the path from this file, for example `proposal.structure.yaml`");

    public static Diagnostic UnknownCharterOfCases(SourceSpan at, string charter, string? meant) => Mistyped(
        "cases/unknown-charter", at, $"det finns ingen stadga `{charter}`: varken {charter}.charter.yaml bredvid filen eller en medföljande", $"there is no charter `{charter}`: neither {charter}.charter.yaml beside the file nor a shipped one",
        meant, "skriv stadgans id, som är början på filens namn", "write the id of the charter, which its file's name begins with");

    public static Diagnostic NothingToLeaveOut(SourceSpan at, string key, string? meant) => Mistyped(
        "cases/nothing-to-leave-out", at, $"det finns inget `{key}` att utelämna", $"there is no `{key}` to leave out", meant,
        "det som utelämnas ska finnas i den struktur som fallet utgår från; en plats eller post skrivs med sitt id", "what is left out must be there in the structure that the case starts from; a seat or post goes by its id");

    // waivers/…: waivers and what they are to waive.
    public static Diagnostic WaiversOfOther(SourceSpan at, string charter, IEnumerable<string> judgedBy, string? meant) => Mistyped(
        "waivers/other-charter", at, $"dispenserna gäller `{charter}`, men ingen struktur bedöms enligt den stadgan", $"the waivers are of `{charter}`, but structures are not judged by that charter",
        meant, $"de bedöms enligt {string.Join(", ", judgedBy)}", $"they are judged by {string.Join(", ", judgedBy)}");

    public static Diagnostic UnknownWaivedRule(SourceSpan at, string rule, string charter, string? meant, IEnumerable<string> known) => Mistyped(
        "waivers/unknown-rule", at, $"`{charter}` har ingen regel `{rule}`", $"`{charter}` has no rule `{rule}`", meant, RulesHelp(known).Sv, RulesHelp(known).En);

    private static Wording RulesHelp(IEnumerable<string> known) => known.Count() > 24
        ? new("skriv regelns id, som det står i stadgan", "write the rule's id, as it stands in the charter")
        : new($"reglerna är {string.Join(", ", known)}", $"the rules are {string.Join(", ", known)}");

    public static Diagnostic NothingToWaive(SourceSpan at, string rule) => Error(
        "waivers/nothing-to-waive", at, $"`{rule}` är en tillåtelse eller en öppen fråga och kan inte brytas", $"`{rule}` is a permission or an open question and cannot be violated",
        "dispens ges från regler med `must` eller `should`", "waivers are from rules with `must` or `should`");

    public static Diagnostic WaivedTwice(SourceSpan at, string rule, SourceSpan first) => Warning(
        "waivers/twice", at, $"dispens från `{rule}` ges två gånger för samma dagar", $"`{rule}` is waived twice for the same days",
        "ta bort den ena, eller ändra dagarna", "leave one of them out, or change the days") with
    { Related = [first] };

    public static Diagnostic WaiverExpired(SourceSpan at, string rule, string subject, string until) => Warning(
        "waivers/expired", at, $"dispensen från `{rule}` för `{subject}` gick ut {until} och gäller inte längre", $"the waiver of `{rule}` for `{subject}` expired on {until} and no longer counts",
        "ta bort den, eller fatta ett nytt beslut", "leave it out, or decide anew");

    public static Diagnostic WaiverUnmatched(SourceSpan at, string rule, string subject, string? meant) =>
        Doubtful("waivers/unmatched", at, $"dispensen från `{rule}` gäller `{subject}`, men regeln har inte prövats för något sådant", $"`{rule}` is waived for `{subject}`, but was judged for no such thing", meant) is { Help: not null } found
            ? found
            : Warning(
                "waivers/unmatched", at, $"dispensen från `{rule}` gäller `{subject}`, men regeln har inte prövats för något sådant", $"`{rule}` is waived for `{subject}`, but was judged for no such thing",
                "skriv id eller namn som i rapporten", "write id or name as in the report");

    // baseline/…: known findings.
    public static Diagnostic BaselineOfOther(SourceSpan at, string charters, IEnumerable<string> judgedBy) => Error(
        "baseline/other-charter", at, $"utgångsläget gäller {charters}, men strukturer bedöms enligt {string.Join(", ", judgedBy)}", $"the baseline is of {charters}, but structures are judged by {string.Join(", ", judgedBy)}",
        "skriv ett nytt med `samverkan baseline write`", "write a new one with `samverkan baseline write`");

    // rule/…: conditions.
    public static Diagnostic AttributeOfOther(SourceSpan at, string name, Wording sort, Wording other, string pick, string? list) => Error(
        "rule/unknown-attribute", at, $"{Articles.Swedish(sort.Sv!)} har inget som heter `{name}`; det hör till {Articles.Swedish(other.Sv!)}", $"{Articles.English(sort.En!)} has nothing called `{name}`; it belongs to {Articles.English(other.En!)}",
        list is null ? $"låt regeln gälla dem: `{pick}`" : $"skriv `{list}: {{ {name}: …, at-least: 1 }}`, eller låt regeln gälla dem: `{pick}`",
        list is null ? $"let the rule be about them: `{pick}`" : $"write `{list}: {{ {name}: …, at-least: 1 }}`, or let the rule be about them: `{pick}`");

    public static Diagnostic UnknownAttribute(SourceSpan at, string name, string sortSv, string sortEn, string? meant) => Mistyped(
        "rule/unknown-attribute", at, $"{Articles.Swedish(sortSv)} har inget som heter `{name}`", $"{Articles.English(sortEn)} has nothing called `{name}`",
        meant, "vad den har står i docs/reference/vocabulary.md; annat kan deklareras under `facts`", "what it has stands in docs/reference/vocabulary.md; anything else may be declared under `facts`");

    public static Diagnostic UndeclaredWord(SourceSpan at, string word, string? meant) => Mistyped(
        "rule/undeclared-word", at, $"ordet `{word}` finns varken i språket eller under `words`", $"`{word}` is neither a word of the language nor declared under `words`",
        meant, $"deklarera det under `words`: `{BadIdName(word)}: {{ is: …, sv: …, en: … }}`", $"declare it under `words`: `{BadIdName(word)}: {{ is: …, sv: …, en: … }}`");

    private static string BadIdName(string word) => Samverkan.Model.Reading.Ids.IsId(word) ? word : "…";

    public static Diagnostic WordOfOtherSort(SourceSpan at, string word, string isSv, string isEn, string wantedSv, string wantedEn) => Error(
        "rule/word-of-other-sort", at, $"`{word}` är {Articles.Swedish(isSv)}, inte {Articles.Swedish(wantedSv)}", $"`{word}` is {Articles.English(isEn)}, not {Articles.English(wantedEn)}");

    public static Diagnostic UnknownClosedWord(SourceSpan at, string key, string value, IEnumerable<string> allowed, string? meant) => Mistyped(
        "rule/unknown-word", at, $"`{value}` är inget tillåtet värde för `{key}`", $"`{value}` is no value for `{key}`",
        meant, $"tillåtna värden: {string.Join(", ", allowed)}", $"allowed values: {string.Join(", ", allowed)}");

    public static Diagnostic BareWordOnSet(SourceSpan at, string name, string shown) => Error(
        "rule/bare-word-on-set", at, $"`{name}` kan ha flera värden: ange hur de ska stämma", $"`{name}` may have several values: say how they are to fit",
        $"skriv `{name}: {{ includes: {shown} }}` om det får finnas fler, `{name}: {{ exactly: {shown} }}` om det inte får det",
        $"write `{name}: {{ includes: {shown} }}` if there may be more, `{name}: {{ exactly: {shown} }}` if there may not");

    public static Diagnostic ListWithoutBound(SourceSpan at, string name, string? shown) => Error(
        "rule/list-without-bound", at, $"villkoret på listan `{name}` anger inte hur många", $"the condition on the list `{name}` does not say how many",
        shown is null ? "lägg exempelvis till `at-least: 1`, eller skriv `all: { … }`" : $"skriv till exempel `{name}: {{ {shown}, at-least: 1 }}`, eller `{name}: {{ all: {{ {shown} }} }}` om det ska gälla alla",
        shown is null ? "add for example `at-least: 1`, or write `all: { … }`" : $"write for example `{name}: {{ {shown}, at-least: 1 }}`, or `{name}: {{ all: {{ {shown} }} }}` if it is to hold for all");

    public static Diagnostic NotABound(SourceSpan at, string key, string? value)
    {
        var meant = value is null ? null : MeantNumber.Share(value) ?? MeantNumber.Of(value)?.Number;
        return Error(
            "rule/bad-bound", at, $"`{key}` ska vara ett tal, en andel som 1/3 eller 40%, eller `as-many-as`", $"`{key}` must be a number, a share such as 1/3 or 40%, or `as-many-as`",
            $"skriv {(meant is null ? "till exempel " : "")}`{key}: {meant ?? "1"}`", $"write {(meant is null ? "for example " : "")}`{key}: {meant ?? "1"}`");
    }

    public static Diagnostic BoundsUpsideDown(SourceSpan at, string name, string least, string most) => Error(
        "rule/bad-bound", at, $"gränserna för `{name}` går inte ihop: minst {least} och högst {most}", $"the bounds on `{name}` leave nothing: at least {least} and at most {most}",
        "byt plats på talen, eller ta bort den ena gränsen", "swap the numbers, or take one of the bounds away");

    public static Diagnostic BoundOnNoList(SourceSpan at, string key, string name, string? meant = null) => Mistyped(
        "rule/bound-out-of-place", at, $"`{key}` kan inte användas för `{name}`", $"`{key}` does not fit `{name}`",
        meant, $"skriv `{name}: …` med ett värde, eller `{name}: {{ not: … }}`; vad som går att skriva står i docs/charter-language.md", $"write `{name}: …` with a value, or `{name}: {{ not: … }}`; what may be written stands in docs/charter-language.md");

    public static Diagnostic MayWithCeiling(SourceSpan at) => Error(
        "rule/may-with-ceiling", at, "en tillåtelse kan inte sätta ett tak", "a permission cannot set a ceiling",
        "skriv taket som en regel med `must`; i en tillåtelse får bara `only` begränsa", "write the ceiling as a rule with `must`; in a permission only `only` may limit");

    public static Diagnostic PerWithFloor(SourceSpan at) => Error(
        "rule/per-with-floor", at, "`per` kräver ett högsta antal, inte ett lägsta", "`per` takes a ceiling, not a floor",
        "skriv det lägsta antalet som en regel med `each`", "write the floor as a rule with `each`");

    public static Diagnostic NotUnderAnyOf(SourceSpan at, string what) => Error(
        "rule/not-under-any-of", at, $"`{what}` kan inte användas under `any-of` eller `none-of`", $"`{what}` cannot stand under `any-of` or `none-of`");

    public static Diagnostic IfInside(SourceSpan at) => Error(
        "rule/if-inside", at, "`if` är en nyckel för regeln, inte för ett villkor", "`if` is a key of the rule, not of a condition");

    public static Diagnostic KindTestedByName(SourceSpan at, string key) => Error(
        "rule/kind-with-is", at, $"ett slag prövas med `is`, inte med `{key}`", $"a kind is tested with `is`, not with `{key}`",
        "skriv `is: …`", "write `is: …`");

    public static Diagnostic UnknownRoot(SourceSpan at, string root, IEnumerable<string> known, string? meant) => Mistyped(
        "rule/unknown-reference", at, $"en hänvisning kan inte börja med `{root}` här", $"a reference cannot start with `{root}` here",
        meant, $"den kan börja med {string.Join(", ", known)} eller ett deklarerat id", $"it can start with {string.Join(", ", known)} or a declared id");

    public static Diagnostic BodyInEach(SourceSpan at, string word) => Error(
        "rule/body-in-each", at, $"`{word}` är ett organ eller ett slag av organ, och organ väljs med `in`", $"`{word}` is a body or a kind of body, and bodies are picked with `in`",
        $"skriv `in: {word}`", $"write `in: {word}`");

    public static Diagnostic NotABody(SourceSpan at, string word) => Error(
        "rule/not-a-body", at, $"`{word}` är inget organ, och `in` väljer organ", $"`{word}` is no body, and `in` picks bodies",
        $"skriv `each: {word}`", $"write `each: {word}`");

    public static Diagnostic PickNeedsSort(SourceSpan at) => Error(
        "rule/each-without-is", at, "`each` anger inte vad som väljs", "`each` does not say what it picks",
        "börja med `is: …`, till exempel `each: { is: municipality, … }`", "begin with `is: …`, for example `each: { is: municipality, … }`");

    public static Diagnostic InWithTies(SourceSpan at, string sortSv, string sortEn) => Error(
        "rule/in-with-many-ties", at, $"{Articles.Swedish(sortSv)} kan höra till flera organ på flera sätt, så regeln kan inte ha `in`", $"{Articles.English(sortEn)} may be tied to several bodies in several ways, so the rule takes no `in`",
        "ange kopplingen i villkoret, till exempel `handled-by: { includes: … }`", "name the tie in the condition, for example `handled-by: { includes: … }`");

    public static Diagnostic PeriodWithoutIn(SourceSpan at, string period) => Error(
        "rule/period-without-in", at, $"`{period}` räknar vad ett organ har under tiden, så regeln måste välja organ", $"`{period}` counts what a body has in that time, so the rule must pick bodies",
        "lägg till `in: …`", "add `in: …`");

    public static Diagnostic EmptyCondition(SourceSpan at) => Error(
        "rule/empty", at, "villkoret är tomt", "the condition is empty",
        "skriv ett villkor, till exempel `{ side: majority }`, eller ta bort nyckeln", "write a condition, such as `{ side: majority }`, or take the key away");

    public static Diagnostic EmptyIn(SourceSpan at) => Error(
        "rule/empty", at, "`in` är tomt och skulle gälla alla organ, även parternas egna", "`in` is empty and would pick every body, those of the organisations too",
        "skriv ett organ eller ett slag av organ, `in: …`; ta bort `in` om regeln gäller strukturen som helhet", "write a body or a kind of body, `in: …`; take `in` away if the rule is about the structure as a whole");

    public static Diagnostic FactsNowhere(SourceSpan at, string sort, IEnumerable<string> allowed) => Error(
        "charter/unknown-choice", at, $"egna uppgifter kan inte deklareras för `{sort}`: i en struktur finns ingen post att ge dem i", $"facts cannot be declared for `{sort}`: a structure has no entry to give them in",
        $"deklarera dem för något av {string.Join(", ", allowed)}", $"declare them for one of {string.Join(", ", allowed)}");

    public static Diagnostic WorkingDays(SourceSpan at) => Error(
        "rule/working-days", at, "arbetsdagar kan inte räknas utan en lista över helgdagar", "working days cannot be counted without a list of holidays",
        "använd dagar eller veckor", "use days or weeks");

    public static Diagnostic BodyNobodyRequires(SourceSpan at, string word) => Warning(
        "charter/body-not-required", at, $"regler handlar om `{word}`, men ingen regel kräver eller tillåter att organet finns", $"rules speak of `{word}`, but no rule requires or permits it to exist", null, null);

    // lint/…: what a charter that can be read may still be wrong about.
    public static Diagnostic MissingText(SourceSpan at, string whatSv, string whatEn, string languageSv, string languageEn) => Warning(
        "lint/missing-text", at, $"{whatSv} saknar text på {languageSv}", $"{whatEn} has no text in {languageEn}",
        "skriv `{ sv: …, en: … }`", "write `{ sv: …, en: … }`");

    public static Diagnostic SameText(SourceSpan at, string whatSv, string whatEn) => Warning(
        "lint/missing-text", at, $"{whatSv} har samma text på svenska och engelska", $"{whatEn} has the same text in Swedish and in English",
        "skriv `{ sv: …, en: … }`", "write `{ sv: …, en: … }`");

    public static Diagnostic NeverMatches(SourceSpan at, string rule, string key) => Warning(
        "lint/never-matches", at, $"inget kan uppfylla `{key}` i regeln `{rule}`", $"nothing can fulfil `{key}` in rule `{rule}`",
        "två villkor utesluter varandra; ta bort eller ändra det ena", "two conditions rule each other out; leave one of them out or change it");

    public static Diagnostic CannotHold(SourceSpan at, string rule) => Warning(
        "lint/cannot-hold", at, $"regeln `{rule}` kan aldrig uppfyllas", $"rule `{rule}` can never be satisfied",
        "två krav utesluter varandra; ta bort eller ändra det ena", "two requirements rule each other out; leave one of them out or change it");

    public static Diagnostic CannotBothHold(SourceSpan at, string rule, string other, SourceSpan otherAt) => Warning(
        "lint/cannot-both-hold", at, $"reglerna `{other}` och `{rule}` kan inte båda uppfyllas", $"rules `{other}` and `{rule}` cannot both be satisfied",
        $"är den ena ett undantag från den andra, skriv `overrides: {other}` i den", $"if one is an exception from the other, write `overrides: {other}` in it") with
    { Related = [otherAt] };

    public static Diagnostic Subsumed(SourceSpan at, string rule, string other, SourceSpan otherAt) => Warning(
        "lint/subsumed", at, $"regeln `{rule}` säger inget utöver `{other}`: när `{other}` är uppfylld är `{rule}` det också", $"rule `{rule}` says nothing beyond `{other}`: where `{other}` is satisfied, so is `{rule}`",
        "ta bort den, och lägg dess stycke och utsagor till den andra", "leave it out, and add its paragraph and statements to the other") with
    { Related = [otherAt] };

    public static Diagnostic UnknownStatement(SourceSpan at, string statement, string? meant) => Doubtful(
        "lint/unknown-statement", at, $"förteckningen har ingen utsaga `{statement}`", $"the inventory has no statement `{statement}`", meant);

    public static Diagnostic StatementTwice(SourceSpan at, string statement, SourceSpan first) => Warning(
        "lint/statement-twice", at, $"utsagan `{statement}` har redan sin plats på annat håll", $"statement `{statement}` already has its place elsewhere",
        "en utsaga bärs av regler, eller prövas inte av ett skäl; inte både och, och nämns en gång på varje ställe",
        "a statement is carried by rules, or unchecked for a reason; not both, and is named once in each place") with
    { Related = [first] };

    public static Diagnostic HomelessStatement(SourceSpan at, string statement) => Warning(
        "lint/homeless-statement", at, $"utsagan `{statement}` har ingen plats i stadgan", $"statement `{statement}` has no place in the charter",
        "nämn den under `statements` i en regel, eller under `unchecked` med ett skäl", "name it under `statements` of a rule, or under `unchecked` with a reason");

    public static Diagnostic NoInventory(SourceSpan at, string charter, string file) => Warning(
        "lint/no-statements", at, $"`{charter}` nämner utsagor, men det finns ingen förteckning över dem", $"`{charter}` names statements, but there is no inventory of them",
        $"skriv `{file}` bredvid stadgan", $"write `{file}` beside the charter");

    public static Diagnostic NoCases(SourceSpan at, string charter, string file) => Warning(
        "lint/no-case", at, $"inga fall prövar `{charter}`", $"no cases exercise `{charter}`",
        $"skriv `{file}` bredvid stadgan; `samverkan new cases` skriver en början", $"write `{file}` beside the charter; `samverkan new cases` writes a start");

    public static Diagnostic NoCase(SourceSpan at, string rule, string wantedSv, string wantedEn) => Warning(
        "lint/no-case", at, $"inget fall visar regeln `{rule}` som {wantedSv}", $"no case shows rule `{rule}` as {wantedEn}",
        "lägg till ett fall som väntar sig det", "add a case that expects it");

    // evaluation/…: when a structure meets a charter.
    public static Diagnostic UnknownToCharter(SourceSpan at, string word, string attribute, string meant) => Error(
        "evaluation/unknown-word", at, $"`{word}` i `{attribute}` är inget ord i stadgan", $"`{word}` in `{attribute}` is no word of the charter",
        $"menade du `{meant}`? deklarera annars `{word}` under `words` i strukturen", $"did you mean `{meant}`? otherwise declare `{word}` under `words` in the structure");

    public static Diagnostic StrangeToCharter(SourceSpan at, string word, string attribute) => Warning(
        "evaluation/strange-word", at, $"`{word}` i `{attribute}` är inget ord i stadgan, så ingen regel gäller det", $"`{word}` in `{attribute}` is no word of the charter, so no rule reaches it",
        $"deklarera `{word}` under `words` i strukturen om det är avsiktligt", $"declare `{word}` under `words` in the structure if it is meant");

    public static Diagnostic UnknownFact(SourceSpan at, string name, string? meant) => Mistyped(
        "evaluation/unknown-fact", at, $"stadgan deklarerar ingen uppgift `{name}`", $"the charter declares no fact `{name}`", meant);

    public static Diagnostic DerivedFact(SourceSpan at, string name) => Error(
        "evaluation/derived-fact", at, $"`{name}` räknas ut av programmet och kan inte anges i filen", $"`{name}` is worked out by the program and cannot be given in the file",
        "ta bort det", "leave it out");

    public static Diagnostic KindMismatch(SourceSpan at, string id, string given, string declared) => Warning(
        "evaluation/other-kind", at, $"`{id}` är av slaget `{given}` här, men av slaget `{declared}` i stadgan", $"`{id}` is of kind `{given}` here but `{declared}` in the charter", null, null);

    public static Diagnostic NoDate(SourceSpan at) => Error(
        "evaluation/no-date", at, "det framgår inte vilken dag bedömningen ska avse", "there is no date to judge the structure as of",
        "skriv `as-of: 2027-03-01` i strukturen, eller `--as-of 2027-03-01` på kommandoraden", "write `as-of: 2027-03-01` in the structure, or `--as-of 2027-03-01` on the command line");

    public static Diagnostic NothingJudged(SourceSpan at, string charter, string why, string whyEn, bool isError) => Error(
        "evaluation/nothing-judged", at, $"ingen regel i `{charter}` kunde prövas: {why}", $"no rule of `{charter}` could be judged: {whyEn}") with
    {
        Severity = isError ? Severity.Error : Severity.Warning,
    };

    public static Diagnostic TooManyFindings(SourceSpan at, int max) => Error(
        "evaluation/too-many-findings", at, $"bedömningen ger fler än {Number(max)} iakttagelser", $"there are more than {Number(max)} findings",
        "pröva en del av strukturen för sig, eller höj gränsen", "judge a part of the structure by itself, or raise the limit");

    public static Diagnostic SideNotThere(SourceSpan at, string organisation, string side) => Warning(
        "evaluation/side-not-there", at, $"platsen hör till {side}, men {organisation} har ingen sådan sida", $"the seat is on the {side} side, but {organisation} has no such side", null, null);
}
