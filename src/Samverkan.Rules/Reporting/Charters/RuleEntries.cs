using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting.Charters;

/// <summary>Puts rules in words for a document: in full under the first paragraph that they cite, and in short under the others.</summary>
internal sealed class RuleEntries(Charter charter, Language language)
{
    private readonly RuleWords _words = new(charter, language);

    /// <summary>The rule in full.</summary>
    public RuleEntry Of(Rule rule) => new(rule, _words.ForceOf(rule), rule.Says.In(language), Details(rule), null);

    /// <summary>The rule under one of its paragraphs.</summary>
    public RuleEntry Of(Rule rule, Source source, string paragraph)
    {
        var first = rule.Cites[0];
        return first.Source == source && first.Paragraph == paragraph
            ? Of(rule)
            : new(rule, _words.ForceOf(rule), rule.Says.In(language), [], first.Source == source ? first.Paragraph : $"{first.Source.Title}, {first.Paragraph}");
    }

    /// <summary>"2019-01-01 – 2022-12-31".</summary>
    public static string Days(DateOnly? from, DateOnly? until, Language language)
    {
        var isSwedish = language == Language.Swedish;
        return (from, until) switch
        {
            ({ } f, null) => (isSwedish ? "från " : "from ") + RuleWords.Day(f),
            (null, { } u) => (isSwedish ? "till och med " : "until ") + RuleWords.Day(u),
            ({ } f, { } u) => $"{RuleWords.Day(f)} – {RuleWords.Day(u)}",
            _ => "",
        };
    }

    /// <summary>Whether a rule asks about what has happened, not only about what the cooperation is.</summary>
    public static bool NeedsEvents(Rule rule) =>
        (rule.Each is { } each && each.Sorts.All(s => s.Class == FactClass.Events)) || new[] { rule.In?.Where, rule.Each?.Where, rule.If, rule.Holds }.OfType<Condition>().Any(AsksForEvents);

    private ImmutableArray<Labelled> Details(Rule rule)
    {
        var details = ImmutableArray.CreateBuilder<Labelled>();
        void Add(string sv, string en, params IEnumerable<string> values) => details.Add(new(Say(sv, en), [.. values]));

        Add("Gäller", "About", _words.About(rule));
        Add(
            rule.Force switch { Force.May => "Används när något", Force.Unsettled => "Frågan uppkommer när något", _ => "Det som prövas" },
            rule.Force switch { Force.May => "Used when something", Force.Unsettled => "Arises when something", _ => "What is checked" },
            _words.Asks(rule));
        if (rule.Interpretation is { } reading)
        {
            Add("Läsning", "Reading", reading.Chosen.In(language));
            if (reading.Other is { } other)
            {
                Add("Den andra läsningen", "The other reading", other.In(language));
            }
        }

        if (!rule.Overrides.IsEmpty)
        {
            Add("Går före", "Takes the place of", rule.Overrides.Select(id => charter.Rules.FirstOrDefault(r => r.Id == id)?.Says.In(language) ?? id));
        }

        if (NeedsEvents(rule))
        {
            Add("Kräver", "Needs", Say("uppgifter om vad som har hänt", "facts about what has happened"));
        }

        if (IsOfItsOwnTime(rule))
        {
            Add("Tid", "Time", Days(rule.From, rule.Until, language));
        }

        if ((rule.IsSuperseded || rule.IsProposed) && charter.Sources.Any(s => s.Status != rule.Cites[0].Source.Status))
        {
            Add("Ställning", "Standing", rule.IsSuperseded ? Say("inte längre gällande; prövas bara på begäran", "no longer in force; judged only when asked for") : Say("förslag", "proposed"));
        }

        if (rule.Cites.Length > 1)
        {
            Add("Stycken", "Paragraphs", string.Join("; ", rule.Cites.Select(c => charter.Sources.Length > 1 ? $"{c.Source.Id} {c.Paragraph}" : c.Paragraph)));
        }

        return details.ToImmutable();
    }

    // Days that neither the charter nor a source of the rule has.
    private bool IsOfItsOwnTime(Rule rule) =>
        (rule.From is { } from && from != charter.From && rule.Cites.All(c => c.Source.From != from))
        || (rule.Until is { } until && until != charter.Until && rule.Cites.All(c => c.Source.Until != until));

    private static bool AsksForEvents(Condition condition) => condition switch
    {
        AllOf all => all.Parts.Any(AsksForEvents),
        AnyOf any => any.Parts.All(AsksForEvents),
        NoneOf none => none.Parts.Any(AsksForEvents),
        HasValue value => IsOfEvents(value.Attribute),
        SetHolds set => IsOfEvents(set.Attribute),
        Within within => IsOfEvents(within.Attribute),
        Through through => IsOfEvents(through.Attribute) || AsksForEvents(through.Holds),
        CountOf count => IsOfEvents(count.List) || AsksForEvents(count.Where),
        ClosedList closed => IsOfEvents(closed.List),
        ListHolds list => IsOfEvents(list.List),
        Every every => IsOfEvents(every.List) || AsksForEvents(every.Holds),
        _ => false,
    };

    // The meetings of a year may be planned ones, which belong to the structure.
    private static bool IsOfEvents(AttributeRef attribute) => attribute.First.Class == FactClass.Events && attribute.First is not { Name: "meetings", Derivation: "period" };

    private string Say(string sv, string en) => language == Language.Swedish ? sv : en;
}
