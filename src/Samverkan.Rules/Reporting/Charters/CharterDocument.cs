using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Statements;

namespace Samverkan.Rules.Reporting.Charters;

/// <summary>A charter as a document to read: what stands in it, in which order and in which words. Writers give it form.</summary>
/// <param name="Language">The language it is told in.</param>
/// <param name="Title">The charter's name.</param>
/// <param name="Facts">When it is in force, what it replaces, where it comes from.</param>
/// <param name="Summary">How much of it there is, and how much of the sources it carries.</param>
/// <param name="Sources">Its sources in order, with their paragraphs and rules.</param>
/// <param name="Open">What the sources leave open.</param>
/// <param name="Unchecked">What no rule carries, by reason.</param>
/// <param name="HasInventory">Whether the statements of the sources are listed, so that it is known what is left out.</param>
internal sealed record CharterDocument(
    Language Language, string Title, ImmutableArray<Labelled> Facts, ImmutableArray<string> Summary, ImmutableArray<SourceSection> Sources, ImmutableArray<RuleEntry> Open,
    ImmutableArray<UncheckedGroup> Unchecked, bool HasInventory)
{
    /// <summary>The document of a charter.</summary>
    /// <param name="charter">The charter.</param>
    /// <param name="inventory">The statements of its sources, where they are listed.</param>
    /// <param name="language">The language.</param>
    public static CharterDocument Of(Charter charter, Inventory? inventory, Language language)
    {
        var entries = new RuleEntries(charter, language);
        var sources = charter.Sources.Select(s => Section(charter, s, entries)).Where(s => !s.Paragraphs.IsEmpty).ToImmutableArray();
        return new(
            language, charter.Name.In(language), Head(charter, language), Counts(charter, inventory, language), sources,
            [.. charter.Rules.Where(r => r.Force == Force.Unsettled).Select(r => entries.Of(r))], Left(charter, inventory, language), inventory is not null);
    }

    private static SourceSection Section(Charter charter, Source source, RuleEntries entries)
    {
        var cited = charter.Rules.SelectMany(r => r.Cites.Where(c => c.Source == source).Select(c => (c.Paragraph, Rule: r))).ToList();
        var order = cited.Select(c => c.Paragraph).Distinct(StringComparer.Ordinal).ToList();
        var paragraphs = order.Order(new Paragraphs(order))
            .Select(p => new ParagraphSection(p, [.. cited.Where(c => c.Paragraph == p).Select(c => entries.Of(c.Rule, source, p))]));
        return new(source, [.. paragraphs]);
    }

    private static ImmutableArray<Labelled> Head(Charter charter, Language language)
    {
        string Say(string sv, string en) => language == Language.Swedish ? sv : en;
        var facts = ImmutableArray.CreateBuilder<Labelled>();
        if (charter.From is not null || charter.Until is not null)
        {
            facts.Add(new(Say("Gäller", "In force"), [RuleEntries.Days(charter.From, charter.Until, language)]));
        }

        if (charter.Replaces is { } replaces)
        {
            facts.Add(new(Say("Ersätter", "Replaces"), [replaces]));
        }

        foreach (var source in charter.Sources)
        {
            var parts = new List<string> { source.Title };
            if (source.Publisher is { } publisher)
            {
                parts.Add(publisher);
            }

            parts.Add(source.Status switch
            {
                SourceStatus.Adopted => Say("antagen", "adopted"),
                SourceStatus.Proposed => Say("förslag", "proposed"),
                SourceStatus.Trial => Say("på prov", "on trial"),
                _ => Say("inte längre gällande; prövas bara på begäran", "no longer in force; judged only when asked for"),
            });
            if (source.From is not null || source.Until is not null)
            {
                parts.Add(RuleEntries.Days(source.From, source.Until, language));
            }

            facts.Add(new(charter.Sources.Length == 1 ? Say("Källa", "Source") : Say($"Källa {source.Id}", $"Source {source.Id}"), [string.Join(", ", parts)]));
        }

        return facts.ToImmutable();
    }

    private static ImmutableArray<string> Counts(Charter charter, Inventory? inventory, Language language)
    {
        var isSwedish = language == Language.Swedish;
        string Number(Force force) => charter.Rules.Count(r => r.Force == force).ToString(CultureInfo.InvariantCulture);
        var events = charter.Rules.Count(RuleEntries.NeedsEvents).ToString(CultureInfo.InvariantCulture);
        string Counted(int n, string oneSv, string manySv, string oneEn, string manyEn) => n.ToString(CultureInfo.InvariantCulture) + " " + ((n == 1, isSwedish) switch
        {
            (true, true) => oneSv,
            (false, true) => manySv,
            (true, false) => oneEn,
            _ => manyEn,
        });
        var lines = ImmutableArray.CreateBuilder<string>();
        var permissions = Counted(charter.Rules.Count(r => r.Force == Force.May), "tillåtelse", "tillåtelser", "permission", "permissions");
        var questions = Counted(charter.Rules.Count(r => r.Force == Force.Unsettled), "öppen fråga", "öppna frågor", "open question", "open questions");
        var rules = Counted(charter.Rules.Length, "regel", "regler", "rule", "rules");
        lines.Add(isSwedish
            ? $"Stadgan har {rules}: {Number(Force.Must)} som ska följas, {Number(Force.Should)} som bör följas, {permissions} och {questions}."
            : $"The charter has {rules}: {Number(Force.Must)} that must be kept, {Number(Force.Should)} that should be kept, {permissions} and {questions}.");
        lines.Add(isSwedish
            ? $"{events} av dem kan prövas först när någon har beskrivit vad som har hänt: möten, ärenden, beslut eller planer."
            : $"{events} of them can be checked only when somebody has described what has happened: meetings, matters, decisions or plans.");
        if (inventory is not null)
        {
            var account = Account.Of(charter, inventory);
            var carried = (inventory.Statements.Length - account.Unchecked.Length - account.Homeless.Length).ToString(CultureInfo.InvariantCulture);
            var total = inventory.Statements.Length.ToString(CultureInfo.InvariantCulture);
            lines.Add(isSwedish
                ? $"Av källornas {total} utsagor bärs {carried} av en regel. Resten prövas inte; sist i dokumentet står vilka de är och varför."
                : $"Of the {total} statements in the sources, {carried} are carried by a rule. The rest are not checked; which they are, and why, stands last in this document.");
        }

        return lines.ToImmutable();
    }

    private static ImmutableArray<UncheckedGroup> Left(Charter charter, Inventory? inventory, Language language)
    {
        var statements = inventory?.Statements.ToLookup(s => s.Id, StringComparer.Ordinal);
        var groups = charter.Unchecked.Select(u => new UncheckedGroup(u.Because.In(language), [.. u.Statements.Select(id => Line(statements?[id].FirstOrDefault(), id, language))])).ToList();
        if (inventory is not null && Account.Of(charter, inventory).Homeless is { IsEmpty: false } homeless)
        {
            groups.Add(new(
                language == Language.Swedish ? "Ingen har ännu sagt hur dessa utsagor ska hanteras." : "Nobody has yet said what is to become of these statements.",
                [.. homeless.Select(s => Line(s, s.Id, language))]));
        }

        return [.. groups];
    }

    private static StatementLine Line(Statement? statement, string id, Language language) => new(id, statement?.Cite ?? "", statement?.Says.In(language) ?? "");
}

/// <summary>A label with what it labels.</summary>
internal sealed record Labelled(string Label, ImmutableArray<string> Values);

/// <summary>A source with the paragraphs that rules cite.</summary>
internal sealed record SourceSection(Source Source, ImmutableArray<ParagraphSection> Paragraphs);

/// <summary>A paragraph with its rules.</summary>
internal sealed record ParagraphSection(string Paragraph, ImmutableArray<RuleEntry> Rules);

/// <summary>A rule as it stands under a paragraph.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Force">How binding it is, in a word.</param>
/// <param name="Says">Its sentence.</param>
/// <param name="Details">Whom it is about, what is checked, the reading, and so on; none where it is told in full elsewhere.</param>
/// <param name="ToldAt">Where it is told in full, when not here.</param>
internal sealed record RuleEntry(Rule Rule, string Force, string Says, ImmutableArray<Labelled> Details, string? ToldAt);

/// <summary>Statements that no rule carries, and why.</summary>
internal sealed record UncheckedGroup(string Because, ImmutableArray<StatementLine> Statements);

/// <summary>A statement of a source.</summary>
internal sealed record StatementLine(string Id, string Cite, string Says);
