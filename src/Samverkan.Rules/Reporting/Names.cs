using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting;

/// <summary>What things are called in a report.</summary>
internal sealed class Names(Charter charter, Language language)
{
    private bool IsSwedish => language == Language.Swedish;

    /// <summary>The subject of a judgement, with the body it was judged in.</summary>
    public string Subject(Judgement judgement)
    {
        var subject = judgement.Subject;
        if (subject is null)
        {
            return charter.Name.In(language);
        }

        var name = Of(subject);
        if (EachFull(subject.Sort.Name) is { } each)
        {
            name = subject.Id ?? each.In(language);
        }

        return judgement.Body is { } body && !ReferenceEquals(body, subject) && !Holds(body, subject)
            ? $"{name} {In} {Of(body)}"
            : name;
    }

    // A part of the calendar as a structure plans it.
    private static Wording? EachFull(string sort) => sort switch
    {
        "year" => new("varje helt år", "each full year"),
        "half-year" => new("varje helt halvår", "each full half-year"),
        "quarter" => new("varje helt kvartal", "each full quarter"),
        "month" => new("varje hel månad", "each full month"),
        _ => null,
    };

    /// <summary>A thing by name.</summary>
    public string Of(Element element)
    {
        if (element.IsAndMore && element.Owner is { } owner && element.List is { } list)
        {
            var others = element.IsImplicit ? list.Label.In(language) : IsSwedish ? "ytterligare " + list.Label.In(language) : "further " + list.Label.In(language);
            return owner.Owner is null ? others : $"{others} {In} {Of(owner)}";
        }

        switch (element.Sort.Name)
        {
            case "structure":
                return IsSwedish ? "strukturen" : "the structure";
            case "post":
                return element.Owner is { } body ? $"{Kind(element)} {In} {Of(body)}" : Kind(element);
            case "seat" or "substitute" or "observer" or "co-opted":
                return Seat(element);
            default:
                break;
        }

        if (element.Sort.IsWordSort)
        {
            return Word(element) ?? element.Id ?? "";
        }

        if (HasName(element))
        {
            return element.HasNamesake ? $"{element.Name} ({Apart(element)})" : element.Name;
        }

        if (Word(element) is { } declared)
        {
            return declared;
        }

        var place = element.Owner is { Owner: not null } around ? $" {In} {Of(around)}" : "";
        var number = element.Id ?? element.Position.ToString(CultureInfo.InvariantCulture);
        var kind = element.Kind is null ? element.Sort.Label.In(language) : Kind(element);
        return $"{kind} {number}{place}";
    }

    /// <summary>A word of a file, as the charter or the table calls it.</summary>
    public string Of(Word word) => word is { Range: null, IsKind: false } ? VocabularyTable.LabelOf(word.Id).In(language) : word.Label.In(language);

    public string In => IsSwedish ? "i" : "in";

    /// <summary>The kind of a thing, as the charter or the table calls it.</summary>
    public string KindOf(Element element) => Kind(element);

    private static bool HasName(Element element) => element.Sort.Find("name") is { } row && element.Find(row) is { State: FactState.Given };

    private static bool Holds(Element body, Element subject)
    {
        for (var at = subject.Owner; at is not null; at = at.Owner)
        {
            if (ReferenceEquals(at, body))
            {
                return true;
            }
        }

        return false;
    }

    // What tells a thing from others of its name: whose it is, or else its id.
    private string Apart(Element element) =>
        element.Sort.Find("of") is { } row && element.Find(row) is { Values: [{ Value: Element { HasNamesake: false } owner }] } ? Of(owner) : element.Id ?? element.Position.ToString(CultureInfo.InvariantCulture);

    private string Seat(Element seat)
    {
        var label = seat.Sort.Label.In(language);
        var number = seat.Id ?? seat.Position.ToString(CultureInfo.InvariantCulture);
        var whose = seat.Sort.Find("represents") is { } row && seat.Find(row) is { Values: [{ Value: Element one }] } ? $" ({Of(one)})" : "";
        return seat.Owner is { } body ? $"{label} {number}{whose} {In} {Of(body)}" : $"{label} {number}{whose}";
    }

    private string Kind(Element element) =>
        element.Kind is { } kind && charter.Words.Match(kind, element.Sort, isKind: true) is { } word ? Of(word) : element.Kind ?? element.Sort.Label.In(language);

    private string? Word(Element element) =>
        element.FullId is { } id && charter.Words.Match(id, element.Sort, isKind: false) is { } word ? word.Label.In(language) : null;
}
