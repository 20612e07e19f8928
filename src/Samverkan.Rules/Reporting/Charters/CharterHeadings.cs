using Samverkan.Model;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting.Charters;

/// <summary>The standing words of a charter as a document.</summary>
internal sealed class CharterHeadings(Language language)
{
    public string Lead => Say(
        "Det här är stadgan så som Samverkan läser den. Under varje stycke står reglerna som kommer ur det: vad de säger, vem de gäller och vad som prövas. Sist står det som källorna lämnar öppet och det som inte prövas.",
        "This is the charter as Samverkan reads it. Under each paragraph stand the rules that come from it: what they say, whom they are about and what is checked. Last stands what the sources leave open, and what is not checked.");

    public string Rules => Say("Reglerna", "The rules");

    public string Open => Say("Öppna frågor", "Open questions");

    public string OpenLead => Say("Frågor som källorna ställer eller inte säger något om. De prövas inte som krav, men rapporten säger när de uppkommer.", "Questions that the sources ask or say nothing about. They are no requirements, but the report says when they arise.");

    public string NothingOpen => Say("Stadgan pekar inte ut några öppna frågor.", "The charter points out no open questions.");

    public string Unchecked => Say("Det som inte prövas", "What is not checked");

    public string UncheckedLead => Say("Utsagor i källorna som ingen regel bär, med skälet till det.", "Statements of the sources that no rule carries, and why.");

    public string NoInventory => Say(
        "Det finns ingen förteckning över källornas utsagor, så det går inte att säga vad mer i dem som inte prövas.",
        "There is no inventory of the sources' statements, so it cannot be told what else in them is not checked.");

    public string ToldAt => Say("Står i sin helhet under", "Told in full under");

    public string RuleId => Say("Regel", "Rule");

    public string Contents => Say("Innehåll", "Contents");

    public string SkipToContent => Say("Till innehållet", "Skip to content");

    public string Kicker => Say("Stadga", "Charter");

    public string Footer => Say(
        "Dokumentet är framställt av Samverkan ur stadgans fil. Det är filens regler som prövas, inte källornas ordalydelse.",
        "Made by Samverkan from the charter's file. It is the rules of the file that are checked, not the wording of the sources.");

    /// <summary>How binding a rule is, as a tag.</summary>
    public string Tag(Force force) => force switch
    {
        Force.Must => Say("SKA", "MUST"),
        Force.Should => Say("BÖR", "SHOULD"),
        Force.May => Say("FÅR", "MAY"),
        _ => Say("ÖPPEN FRÅGA", "OPEN QUESTION"),
    };

    private string Say(string sv, string en) => language == Language.Swedish ? sv : en;
}
