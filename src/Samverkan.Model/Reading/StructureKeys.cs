using Samverkan.Model.Vocabulary;
using static Samverkan.Model.Vocabulary.KeyTable;

namespace Samverkan.Model.Reading;

/// <summary>The keys of structure files that are no attributes of the vocabulary.</summary>
internal static class StructureKeys
{
    public static KeyTable Head { get; } = new(
        "structure", new("en struktur", "a structure"),
        Required("structure", KeyShape.Id, "the id of the description", "beskrivningens id"),
        Key("defaults", KeyShape.Other, "what each body of a kind has unless it says otherwise itself; whole keys are replaced, never merged", "vad varje organ av ett slag har om det inte självt säger något annat; hela nycklar ersätts, ingenting slås samman"),
        Key("words", KeyShape.Other, "words of this file's own, which no charter declares", "filens egna ord, som ingen stadga deklarerar"));

    public static KeyTable Entry { get; } = new(
        "entry", new("en post", "an entry"),
        Key("id", KeyShape.Id, "the id of the entry: letters, digits, hyphens and underscores", "postens id: bokstäver, siffror, bindestreck och understreck"),
        Key("count", KeyShape.Other, "how many things the entry stands for; one if left out", "hur många posten står för; en om nyckeln utelämnas"),
        Key("facts", KeyShape.Other, "facts that a charter declares, beyond the vocabulary", "uppgifter som en stadga deklarerar, utöver ordförrådet"));

    public static KeyTable Word { get; } = new(
        "structure-word", new("ett ord", "a word"),
        Key("kind-of", KeyShape.Other, "the word is a kind of body, organisation, area, post, document, matter, action or plan", "ordet är ett slag av organ, part, område, post, dokument, ärende, åtgärd eller plan"),
        Key("is", KeyShape.Text, "the word is the id of one thing: of a kind, or of a sort", "ordet är id för en enda sak: av ett slag eller en sort"),
        Choice("of", "beside `kind-of: body`: such bodies are an organisation's own", "bredvid `kind-of: body`: sådana organ är en parts egna", ("organisation", "an organisation's own boards, not joint bodies", "en parts egna styrelser och nämnder, inte gemensamma organ")),
        Key("sv", KeyShape.Text, "what it is called in Swedish", "vad det heter på svenska"),
        Key("en", KeyShape.Text, "what it is called in English", "vad det heter på engelska"),
        Key("also", KeyShape.Words, "other names for it", "andra namn på det"));

    public static KeyTable Count { get; } = new(
        "count", new("`count`", "`count`"),
        Key("exactly", KeyShape.Number, "just so many", "precis så många"),
        Key("at-least", KeyShape.Number, "so many or more", "så många eller fler"),
        Key("at-most", KeyShape.Number, "so many or fewer", "så många eller färre"),
        Key("more-than", KeyShape.Number, "more than so many", "fler än så många"),
        Key("fewer-than", KeyShape.Number, "fewer than so many", "färre än så många"),
        Key("free", KeyShape.Other, "a range such as `0..1` that is left open on purpose; rules must hold for all of it", "ett intervall som `0..1` som med avsikt lämnas öppet; reglerna måste hålla för hela"));

    public static KeyTable Dated { get; } = new(
        "dated", new("ett värde som ändras", "a value that changes"),
        Required("is", KeyShape.Other, "the value", "värdet"),
        Key("from", KeyShape.Date, "first day on which it holds; left out means open", "första dag då det gäller; utelämnat betyder öppet"),
        Key("until", KeyShape.Date, "last day on which it holds; left out means open", "sista dag då det gäller; utelämnat betyder öppet"));

    public static KeyTable Period { get; } = new(
        "period", new("en tidsperiod", "a period"),
        Required("from", KeyShape.Date, "first day", "första dag"),
        Required("until", KeyShape.Date, "last day; it counts", "sista dag; den räknas in"));

    public static KeyTable Each { get; } = new(
        "each", new("`each`", "`each`"),
        Required("each", KeyShape.Other, "one for each: of a kind, of several kinds, of ids, or of the posts of a body", "en för var och en: av ett slag, av flera slag, av id:n eller av ett organs poster"));

    public static KeyTable EachPost { get; } = new(
        "each-post", new("`each`", "`each`"),
        Required("post-of", KeyShape.Id, "the body whose posts are meant", "organet vars poster avses"));

    public static KeyTable Wording { get; } = new(
        "wording", new("en text på två språk", "a text in two languages"),
        Key("sv", KeyShape.Text, "in Swedish", "på svenska"),
        Key("en", KeyShape.Text, "in English", "på engelska"));

    /// <summary>Words that stand where a value could.</summary>
    public static KeyTable Values { get; } = new(
        "values", new("ett värde", "a value"),
        Key("unknown", KeyShape.Other, "it is not known", "det är inte känt"),
        Key("none", KeyShape.Other, "there is none", "det finns inget"),
        Key("and-more", KeyShape.Other, "the list is not complete: there may be more", "listan är inte fullständig: det kan finnas fler"));
}
