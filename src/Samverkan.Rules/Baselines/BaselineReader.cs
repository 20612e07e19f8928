using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Baselines;

/// <summary>Reads a baseline. Lives for one call.</summary>
internal sealed class BaselineReader(SourceText source, DiagnosticBag bag) : KeyReader(source, bag)
{
    public Baseline? Read(MappingNode root)
    {
        root = KnownKeys(root, BaselineKeys.Head);
        Require(root, BaselineKeys.Head, ("filen", "the file"));
        var of = root["baseline-of"];
        var charters = of is null ? [] : Words(of, "baseline-of");
        if (of is not null && charters.IsEmpty)
        {
            Report(RulesDiagnostics.EmptyValue(Span(of), "baseline-of"));
        }

        var known = Items(root["known"], "known").Select(ReadEntry).OfType<BaselineEntry>().ToList();
        return of is null ? null : new Baseline([.. charters.Select(c => c.Value)], known, Span(of));
    }

    private BaselineEntry? ReadEntry(Node node)
    {
        if (Mapping(node, "known") is not { } map)
        {
            return null;
        }

        map = KnownKeys(map, BaselineKeys.Entry);
        Require(map, BaselineKeys.Entry, ("posten", "the entry"));
        var words = BaselineKeys.Entry.Rows.Where(k => k.IsRequired).Select(k => Text(map, k.Name)).ToList();
        var within = Text(map, "in");
        if (words is not [{ } structure, { } charter, { } rule, { } subject, { } finding])
        {
            return null;
        }

        var allowed = BaselineKeys.Entry["finding"].Words;
        if (!allowed.Contains(finding.Value))
        {
            Report(RulesDiagnostics.UnknownChoice(Span(finding), "finding", finding.Value, allowed, DidYouMean.Suggest(finding.Value, allowed)));
        }

        return new(structure.Value, charter.Value, rule.Value, subject.Value, within?.Value, finding.Value);
    }
}
