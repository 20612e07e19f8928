using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Looks for what is wrong with a structure as a whole, once all of it has been read.</summary>
internal sealed class StructureChecks(SourceText source, ReadLimits limits, DiagnosticBag bag, ElementIndex index, PendingFacts pending)
{
    /// <summary>A thing that ends before it begins.</summary>
    public void CheckElements(List<Element> elements)
    {
        foreach (var element in elements)
        {
            if (element.From > element.Until)
            {
                bag.Add(ModelDiagnostics.BackwardPeriod(source.SpanOf(element.Find(element.Sort.Find("until")!)!.Range), element.From, element.Until));
            }
        }
    }

    /// <summary>A reference may lead nowhere because what should have been made for each of a kind was not: the kind is written in Swedish. Then that is what is wrong.</summary>
    public void BlameSwedishKinds(List<Element> elements)
    {
        if (!bag.Has("structure/dangling-reference"))
        {
            return;
        }

        foreach (var element in elements.Where(e => e is { IsAndMore: false, IsImplicit: false } && !e.Sort.OwnKinds.IsEmpty))
        {
            if (element.Kind is { } kind && !element.Sort.OwnKinds.Contains(kind) && !index.DeclaredKinds.ContainsKey(kind)
                && SwedishWords.For(DidYouMean.Plain(kind)).FirstOrDefault(w => element.Sort.OwnKinds.Contains(w)) is { } meant)
            {
                bag.Remove("structure/dangling-reference");
                bag.Add(ModelDiagnostics.SwedishKind(source.SpanOf(element.Find(element.Sort.KindAttribute!)!.Range), kind, meant));
            }
        }
    }

    /// <summary>Events are told of a time: what happened outside it is not claimed to be known.</summary>
    public void CheckPeriod()
    {
        var sort = VocabularyTable.StructureSort;
        if (index.Root.Find(sort.Find("period")!) is { Values: [{ Value: DateRange days }] } period && days.Last.Year - days.First.Year >= limits.MaxYears)
        {
            bag.Add(ModelDiagnostics.TooLongPeriod(source.SpanOf(period.Range), limits.MaxYears));
        }

        if (index.Root.Find(sort.Find("covers")!) is { } covers && covers.Values.Any(v => v.Value is "events") && pending.Find(index.Root, "period") is null or ScalarNode { Value: "none" })
        {
            var node = pending.Find(index.Root, "covers")!;
            var events = node is SequenceNode list ? list.Items.Find(i => i is ScalarNode { Value: "events" }) ?? node : node;
            bag.Add(ModelDiagnostics.EventsWithoutPeriod(source.SpanOf(events)));
        }
    }

    /// <summary>Events in a file that does not cover any: told of once, at the first of them.</summary>
    public void CheckEvents(IEnumerable<Element> elements)
    {
        if (index.Root.Find(VocabularyTable.StructureSort.Find("covers")!) is { } covers && covers.Values.Any(v => v.Value is "events"))
        {
            return;
        }

        if (elements.FirstOrDefault(e => e is { IsAndMore: false, IsImplicit: false, Sort.Class: FactClass.Events }) is { } first)
        {
            bag.Add(ModelDiagnostics.EventsNotCovered(source.SpanOf(first.Range), first.List?.Label ?? first.Sort.Label));
        }
    }

    /// <summary>A body that takes over on the last day of the one it replaces.</summary>
    public void CheckSuccessors(IEnumerable<Element> elements)
    {
        foreach (var body in elements.Where(e => e.From is not null && e.Sort.Name == "body"))
        {
            foreach (var value in body.Find(body.Sort.Find("replaces")!)?.Values ?? [])
            {
                if (value.Value is Element old && old.Until == body.From)
                {
                    bag.Add(ModelDiagnostics.SuccessorOverlap(source.SpanOf(body.Range), body.Name, old.Name));
                }
            }
        }
    }
}
