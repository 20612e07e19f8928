using Samverkan.Model;

namespace Samverkan.Rules.Reporting.Html;

/// <summary>What a structure says of its things on the day judged, in words.</summary>
internal sealed class FactWords(HtmlContext context)
{
    private readonly DateOnly _day = context.Result.AsOf ?? default;
    private readonly Phrases _phrases = new(context.Result.Charters[0].Charter, context.Language);

    /// <summary>Whether a thing is there on the day judged.</summary>
    public bool IsThere(Element element) => Holds(element.From, element.Until);

    /// <summary>The value of an attribute in words; empty where it is not given.</summary>
    public string Of(Element element, string attribute)
    {
        if (element.Sort.Find(attribute) is not { } row || element.Find(row) is not { State: not FactState.Unknown } fact)
        {
            return "";
        }

        if (fact.State == FactState.None)
        {
            return context.Say("ingen", "none");
        }

        var said = fact.Values.Where(v => Holds(v.From, v.Until)).Select(v => _phrases.Value(v.Value, row));
        return string.Join(", ", fact.AndMore ? said.Append(context.Say("med flera", "and more")) : said);
    }

    /// <summary>The thing that an attribute refers to, where it is just one.</summary>
    public Element? ElementOf(Element element, string attribute) =>
        element.Sort.Find(attribute) is { } row && element.Find(row) is { State: FactState.Given } fact && fact.Values.Where(v => Holds(v.From, v.Until)).ToList() is [{ Value: Element one }] ? one : null;

    /// <summary>The word of files that an attribute has.</summary>
    public string? WordOf(Element element, string attribute) =>
        element.Sort.Find(attribute) is { } row && element.Find(row) is { State: FactState.Given } fact && fact.Values.Where(v => Holds(v.From, v.Until)).ToList() is [{ Value: string word }] ? word : null;

    private bool Holds(DateOnly? from, DateOnly? until) => !(from > _day) && !(until < _day);
}
