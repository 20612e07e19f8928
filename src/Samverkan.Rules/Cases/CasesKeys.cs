using Samverkan.Model.Vocabulary;
using static Samverkan.Model.Vocabulary.KeyTable;

namespace Samverkan.Rules.Cases;

/// <summary>The keys of files with a charter's own tests.</summary>
internal static class CasesKeys
{
    public static KeyTable Head { get; } = new(
        "cases", new("en fil med fall", "a file of cases"),
        Required("cases-of", KeyShape.Id, "the id of the charter", "stadgans id"),
        Key("bases", KeyShape.Other, "structures that cases start from: a name and the file, with its path from this one", "strukturer som fallen utgår från: ett namn och filen, med sökväg från den här filen"),
        Required("cases", KeyShape.Other, "the cases", "fallen"));

    public static KeyTable Case { get; } = new(
        "case", new("ett fall", "a case"),
        Required("name", KeyShape.Text, "what it shows", "vad det visar"),
        Key("base", KeyShape.Text, "one of the `bases`", "en av `bases`"),
        Key("structure", KeyShape.Other, "instead of `base`: a structure written out here, or the path of one", "i stället för `base`: en struktur som skrivs ut här, eller sökvägen till en"),
        Key("change", KeyShape.Other, "what is laid over the structure: keys over keys; over a list of entries, each key is the id of an entry (of a post: its kind); `left-out` takes away", "vad som läggs över strukturen: nycklar över nycklar; över en lista med poster är varje nyckel en posts id (för poster i ett presidium: deras slag); `left-out` tar bort"),
        Key("as-of", KeyShape.Date, "the day to judge as of", "dagen som bedömningen avser"),
        Key("sources", KeyShape.Words, "the sources to judge by", "källorna som fallet prövas mot"),
        Key("waivers", KeyShape.Other, "waivers to judge with: a list of them, or the path of a file", "dispenser att pröva med: en lista med sådana, eller sökvägen till en fil"),
        Key("expect", KeyShape.Other, "rules, each with what it comes to", "regler, var och en med vad den ger"),
        Key("violated", KeyShape.Words, "exactly these rules are violated, or departed from", "precis dessa regler bryts eller avviks det från"),
        Key("undetermined", KeyShape.Words, "exactly these rules cannot be told", "precis dessa regler går inte att avgöra"),
        Key("waived", KeyShape.Words, "exactly these rules are broken and waived", "precis dessa regler bryts men omfattas av dispens"));

    public static KeyRow Outcome { get; } = Choice(
        "expect", "what a rule comes to", "vad en regel ger",
        ("satisfied", "it holds", "den är uppfylld"),
        ("violated", "it does not hold: a violation, or of a `should` a departure", "den är inte uppfylld: en överträdelse eller, för ett `should`, en avvikelse"),
        ("undetermined", "it depends on facts that are not given", "det beror på uppgifter som saknas"),
        ("waived", "it is broken, and a waiver covers that", "den bryts, och en dispens omfattar det"),
        ("not-applicable", "there is nothing to judge", "det finns inget att pröva"),
        ("needs-events", "it needs events, which are not described", "den kräver händelser, som inte är beskrivna"),
        ("overridden", "a special rule takes its place", "en särskild regel går före"),
        ("used", "the permission is used", "tillåtelsen används"),
        ("not-used", "the permission is not used", "tillåtelsen används inte"),
        ("outside-the-rule", "what is described goes beyond the permission", "det som beskrivs går utöver tillåtelsen"),
        ("cannot-tell", "whether a permission is used, or an open question described, depends on facts that are not given", "om en tillåtelse används, eller en öppen fråga är beskriven, beror på uppgifter som saknas"),
        ("described", "the case of the open question is there", "den öppna frågans fall finns"),
        ("not-described", "the case of the open question is not there", "den öppna frågans fall finns inte"));
}
