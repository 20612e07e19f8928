using Samverkan.Model.Vocabulary;
using static Samverkan.Model.Vocabulary.KeyTable;

namespace Samverkan.Rules.Syntax;

/// <summary>The keys of charter files, outside conditions.</summary>
internal static class CharterKeys
{
    public static KeyTable Head { get; } = new(
        "charter", new("en stadga", "a charter"),
        Required("charter", KeyShape.Id, "the id of the charter: letters, digits, hyphens and underscores", "stadgans id: bokstäver, siffror, bindestreck och understreck"),
        Choice("language", "the edition of the charter language; 1 is the only one", "stadgespråkets utgåva; 1 är den enda", ("1", "the first edition", "den första utgåvan")),
        Key("name", KeyShape.Wording, "its name, in Swedish and English; its id if left out", "dess namn, på svenska och engelska; dess id om nyckeln utelämnas"),
        Key("from", KeyShape.Date, "first day on which it is in force; left out means open", "första dag då den gäller; utelämnat betyder öppet"),
        Key("until", KeyShape.Date, "last day on which it is in force; left out means open", "sista dag då den gäller; utelämnat betyder öppet"),
        Key("replaces", KeyShape.Text, "the id of the charter it takes over from", "id för den stadga som den ersätter"),
        Key("words-from", KeyShape.Text, "takes over the words of another charter: the id of a shipped one, or a file beside this one", "tar över orden från en annan stadga: id för en medföljande, eller en fil bredvid den här"),
        Required("sources", KeyShape.Other, "the documents that the rules come from, each under an id of its own", "dokumenten som reglerna kommer från, vart och ett under ett eget id"),
        Key("words", KeyShape.Other, "the ids and kinds that the rules name; to declare a word requires nothing of a structure", "de id:n och slag som reglerna nämner; att deklarera ett ord kräver inget av en struktur"),
        Key("facts", KeyShape.Other, "attributes that the vocabulary lacks, under the sort they belong to", "uppgifter som saknas i ordförrådet, under den sort de hör till"),
        Required("rules", KeyShape.Other, "the rules, in the order of the source", "reglerna, i källans ordning"),
        Key("unchecked", KeyShape.Other, "statements of the sources that no rule carries, with the reason", "utsagor i källorna som ingen regel bär, med skälet"));

    public static KeyTable Rule { get; } = new(
        "rule", new("en regel", "a rule"),
        Required("id", KeyShape.Id, "the rule's own name, unique in the charter", "regelns eget namn, unikt i stadgan"),
        Required("cite", KeyShape.Other, "the paragraph it comes from, or a list; with several sources `{ source: paragraph }`", "stycket som den kommer från, eller en lista; med flera källor `{ källa: stycke }`"),
        Key("statements", KeyShape.Words, "ids of the statements in the inventory that the rule carries", "id för de utsagor i förteckningen som regeln bär"),
        Key("overrides", KeyShape.Words, "the general rule, or rules, that it is a special case of", "den allmänna regel, eller de regler, som den är ett specialfall av"),
        Required("says", KeyShape.Wording, "the rule as a sentence that stands alone: findings show it", "regeln som en mening som kan stå för sig själv: den visas i rapporter"),
        Key("interpretation", KeyShape.Other, "the reading chosen where the paragraph can be read in several ways", "den läsning som har valts, där stycket kan läsas på flera sätt"),
        Key("from", KeyShape.Date, "first day on which it applies, if not that of its sources", "första dag då den gäller, om inte källornas"),
        Key("until", KeyShape.Date, "last day on which it applies, if not that of its sources", "sista dag då den gäller, om inte källornas"),
        Key("in", KeyShape.Other, "the bodies it is about, one by one: a word, a list of words or a condition", "organen som den gäller, ett i taget: ett ord, en lista med ord eller ett villkor"),
        Key("each", KeyShape.Other, "anything else it is about, one by one: a word, a list of words, or a condition that begins with `is`", "annat som den gäller, en sak i taget: ett ord, en lista med ord eller ett villkor som börjar med `is`"),
        Key("if", KeyShape.Other, "a condition; where it is false the rule does not apply", "ett villkor; där det inte är uppfyllt gäller inte regeln"),
        Key("must", KeyShape.Other, "what must hold (ska); otherwise there is a violation", "vad som ska gälla; annars är det en överträdelse"),
        Key("should", KeyShape.Other, "what should hold (bör); otherwise there is a departure", "vad som bör gälla; annars är det en avvikelse"),
        Key("may", KeyShape.Other, "what is permitted (får, kan): used or not used, never violated", "vad som är tillåtet (får, kan): används eller inte, bryts aldrig"),
        Key("unsettled", KeyShape.Other, "a case that the source asks about or is silent on: described or not described", "ett fall som källan ställer en fråga om eller inte nämner: beskrivet eller inte beskrivet"));

    public static KeyTable Source { get; } = new(
        "source", new("en källa", "a source"),
        Required("title", KeyShape.Text, "title of the document", "dokumentets titel"),
        Key("publisher", KeyShape.Text, "who published it", "vem som har gett ut det"),
        Choice(
            "layer", "which of several documents takes precedence; `charter` if left out", "vilket av flera dokument som går före; `charter` om nyckeln utelämnas",
            ("agreement", "an agreement between the parties", "ett avtal mellan parterna"),
            ("charter", "a charter, by-laws, terms of reference", "en stadga, en arbetsordning, en uppdragsbeskrivning"),
            ("own-decision", "a body's own decision", "ett organs eget beslut"),
            ("practice", "practice", "praxis")),
        Choice(
            "status", "where the document stands; `adopted` if left out", "var dokumentet befinner sig; `adopted` om nyckeln utelämnas",
            ("adopted", "adopted", "antaget"),
            ("proposed", "proposed; the report says so", "föreslaget; det framgår av rapporten"),
            ("trial", "in force on trial", "gäller på prov"),
            ("superseded", "replaced or never taken up; judged only when asked for", "ersatt eller aldrig antaget; prövas bara på begäran")),
        Key("from", KeyShape.Date, "first day on which it is in force; left out means open", "första dag då det gäller; utelämnat betyder öppet"),
        Key("until", KeyShape.Date, "last day on which it is in force; left out means open", "sista dag då det gäller; utelämnat betyder öppet"));

    public static KeyTable Word { get; } = new(
        "word", new("ett ord", "a word"),
        Key("kind-of", KeyShape.Other, "the word is a kind of body, organisation, area, post, document, matter, action or plan", "ordet är ett slag av organ, part, område, post, dokument, ärende, åtgärd eller plan"),
        Key("is", KeyShape.Id, "the word is the id of one thing: of a kind (`is: council`), or of a sort (`is: policy-area`)", "ordet är id för en enda sak: av ett slag (`is: council`) eller en sort (`is: policy-area`)"),
        Choice("of", "beside `kind-of: body`: such bodies are an organisation's own", "bredvid `kind-of: body`: sådana organ är en parts egna", ("organisation", "an organisation's own boards, not joint bodies", "en parts egna styrelser och nämnder, inte gemensamma organ")),
        Key("sv", KeyShape.Text, "what it is called in Swedish", "vad det heter på svenska"),
        Key("en", KeyShape.Text, "what it is called in English", "vad det heter på engelska"),
        Key("also", KeyShape.Words, "other names that a structure may use for it", "andra namn som en struktur får använda för det"));

    public static KeyTable Interpretation { get; } = new(
        "interpretation", new("en läsning", "an interpretation"),
        Required("chosen", KeyShape.Wording, "the reading that the rule rests on", "läsningen som regeln vilar på"),
        Key("other", KeyShape.Wording, "the other reading", "den andra läsningen"));

    public static KeyTable Unchecked { get; } = new(
        "unchecked", new("det som inte prövas", "what is unchecked"),
        Key("statements", KeyShape.Words, "ids of the statements", "utsagornas id"),
        Required("because", KeyShape.Wording, "why no rule carries them", "varför ingen regel bär dem"));

    /// <summary>A declared fact with names of its own.</summary>
    public static KeyTable Fact { get; } = new(
        "fact", new("en uppgift", "a fact"),
        Required("type", KeyShape.Other, "the type of its value", "värdets typ"),
        Key("sv", KeyShape.Text, "what it is called in Swedish", "vad den heter på svenska"),
        Key("en", KeyShape.Text, "what it is called in English", "vad den heter på engelska"),
        Key("words", KeyShape.Other, "what each word of its list is called, in Swedish and English", "vad vart och ett av orden i dess lista heter, på svenska och engelska"));

    /// <summary>The types of declared facts that are one word.</summary>
    public static KeyTable FactTypes { get; } = new(
        "fact-types", new("typen för en uppgift", "the type of a fact"),
        Key("text", KeyShape.Other, "free text", "fri text"),
        Key("number", KeyShape.Other, "a whole number", "ett heltal"),
        Key("date", KeyShape.Other, "a day, a month or a year", "en dag, en månad eller ett år"),
        Key("duration", KeyShape.Other, "days, weeks, months or years", "dagar, veckor, månader eller år"));
}
