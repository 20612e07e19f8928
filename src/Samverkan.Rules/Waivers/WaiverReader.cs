using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Waivers;

/// <summary>Reads a file of waivers, or waivers that stand in another file. Lives for one call.</summary>
internal sealed class WaiverReader(SourceText source, DiagnosticBag bag) : KeyReader(source, bag)
{
    public (ImmutableArray<Waiver> Waivers, (string Charter, SourceSpan Span) Head)? Read(MappingNode root)
    {
        root = KnownKeys(root, WaiverKeys.Head);
        Require(root, WaiverKeys.Head, ("filen", "the file"));
        var of = Text(root, "waivers-of");

        // What else is wrong is told although the charter is not known.
        var waivers = ReadList(root["waivers"], of?.Value ?? "");
        return of is null ? null : (waivers, (of.Value, Span(of)));
    }

    /// <summary>A list of waivers from the rules of one charter.</summary>
    public ImmutableArray<Waiver> ReadList(Node? list, string charter)
    {
        var waivers = ImmutableArray.CreateBuilder<Waiver>();
        foreach (var item in Items(list, "waivers"))
        {
            if (Mapping(item, "waivers") is { } map && ReadOne(map, item, charter) is { } waiver)
            {
                if (waivers.FirstOrDefault(w => IsTwice(w, waiver)) is { } first)
                {
                    Report(RulesDiagnostics.WaivedTwice(waiver.Span, waiver.Rule, first.Span));
                }

                waivers.Add(waiver);
            }
        }

        return waivers.ToImmutable();
    }

    private Waiver? ReadOne(MappingNode map, Node item, string charter)
    {
        map = KnownKeys(map, WaiverKeys.Waiver);
        Require(map, WaiverKeys.Waiver, ("dispensen", "the waiver"));
        var rule = NotBlank(map, "rule");
        var subject = NotBlank(map, "subject");
        var reason = Said(map, "reason");
        var decidedBy = Said(map, "decided-by");
        var decision = NotBlank(map, "decision");
        var (from, until) = Dates(map);
        var within = NotBlank(map, "in");
        var structure = NotBlank(map, "structure");
        var waives = Outcomes(map);
        if (rule is null || subject is null || reason is null || decidedBy is null || decision is null || until is not { } last)
        {
            return null;
        }

        return new Waiver
        {
            Charter = charter,
            Rule = rule,
            Subject = subject == WaiverKeys.All ? null : subject,
            In = within,
            Structure = structure,
            Reason = reason,
            DecidedBy = decidedBy,
            Decision = decision,
            From = from?.First,
            Until = last.Last,
            Waives = waives,
            Span = Span(item),
        };
    }

    private ImmutableArray<Outcome> Outcomes(MappingNode map)
    {
        if (map["waives"] is not { } node)
        {
            return [Outcome.Violated];
        }

        var allowed = WaiverKeys.Waiver["waives"].Words;
        var outcomes = new SortedSet<Outcome>();
        var words = Words(node, "waives");
        foreach (var word in words)
        {
            if (allowed.Contains(word.Value))
            {
                outcomes.Add(word.Value == "violated" ? Outcome.Violated : Outcome.Undetermined);
            }
            else
            {
                Report(RulesDiagnostics.UnknownChoice(Span(word), "waives", word.Value, allowed, DidYouMean.Suggest(word.Value, allowed)));
            }
        }

        if (words.IsEmpty)
        {
            Report(RulesDiagnostics.EmptyValue(Span(node), "waives"));
        }

        return [.. outcomes];
    }

    private string? NotBlank(MappingNode map, string key)
    {
        var node = Text(map, key);
        if (node is null || !string.IsNullOrWhiteSpace(node.Value))
        {
            return node?.Value;
        }

        Report(RulesDiagnostics.EmptyValue(Span(node), key));
        return null;
    }

    private Wording? Said(MappingNode map, string key)
    {
        if (map[key] is not { } node)
        {
            return null;
        }

        var said = Wording(node, key);
        if (said is not null && (string.IsNullOrWhiteSpace(said.In(Language.Swedish)) || string.IsNullOrWhiteSpace(said.In(Language.English))))
        {
            Report(RulesDiagnostics.EmptyValue(Span(node), key));
            return null;
        }

        return said;
    }

    private static bool IsTwice(Waiver one, Waiver other) =>
        (one.Rule, one.Subject, one.In, one.Structure) == (other.Rule, other.Subject, other.In, other.Structure)
        && (one.From is not { } first || first <= other.Until) && (other.From is not { } second || second <= one.Until);
}
