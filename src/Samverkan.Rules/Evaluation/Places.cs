using Samverkan.Model;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Finds the place in a structure file that a reader should look at.</summary>
internal static class Places
{
    public static List<TextRange> Of(Finding finding, Structure structure)
    {
        var judgement = finding.Judgement;
        var subject = judgement.Subject!;
        if (judgement.Trace is { } trace)
        {
            foreach (var clause in RemedyFinder.Deciding(trace, trace.Truth))
            {
                if (Of(clause, judgement, structure) is { Count: > 0 } places)
                {
                    return places;
                }
            }
        }

        if (judgement.Missing is [{ } first, ..])
        {
            return [Of(first, structure)];
        }

        return [Whole(judgement.Body ?? subject)];
    }

    public static TextRange Of(MissingFact fact, Structure structure)
    {
        var of = fact.Of;
        if (fact.Attribute is { } row && of.Find(row) is { } given)
        {
            return given.Range;
        }

        return fact is { Attribute: { Type.IsList: true } list } ? structure.PlaceOf(of, list) : Whole(of);
    }

    private static List<TextRange> Of(Trace clause, Judgement judgement, Structure structure)
    {
        var of = clause.Of!;
        switch (clause.Clause)
        {
            case HasValue value:
                return OfFact(of, value.Attribute);
            case SetHolds set:
                return OfFact(of, set.Attribute);
            case Within within:
                return OfFact(of, within.Attribute);
            case Through through:
                return OfFact(of, through.Attribute);
            case CountOf count when count.List.For(of.Sort) is { } list:
                return OfList(clause, list, of, judgement, structure, count.Edges.Any(e => e.IsCeiling) && clause.Truth == Truth.False && clause.Count.Low > 0 && count.Edges.All(e => e.AsManyAs is null && !e.IsShare && clause.Count.Low > e.Over));
            case ClosedList closed when closed.List.For(of.Sort) is { } list:
                return OfList(clause, list, of, judgement, structure, false);
            case ListHolds { Relation: SetRelation.Excludes } holds when clause.Rows.FirstOrDefault(r => r is { Fits: Truth.True, Row: { } row } && holds.Ids.Words.Any(w => w.Id == row.FullKey)).Row is { } unwanted:
                return [unwanted.Range];
            case ListHolds holds when holds.List.For(of.Sort) is { } list:
                return OfList(clause, list, of, judgement, structure, holds.Relation == SetRelation.Excludes);
            default:
                return [];
        }
    }

    private static List<TextRange> OfFact(Element of, AttributeRef attribute)
    {
        if (attribute.For(of.Sort) is { } row && of.Find(row) is { } fact)
        {
            return fact.IsInherited ? [fact.Range, of.Range] : [fact.Range];
        }

        return of.IsImplicit ? [] : [of.Range];
    }

    // What is one too many is shown itself; where something is lacking, the list it is lacking from.
    private static List<TextRange> OfList(Trace clause, AttributeRow list, Element of, Judgement judgement, Structure structure, bool isSurplus)
    {
        if (isSurplus && clause.Rows.LastOrDefault(r => r is { Fits: Truth.True, Row.IsAndMore: false } && (clause.InGroup?.Contains(r.Row) ?? true)).Row is { } row)
        {
            return row.MadeFor is { } one ? [row.Range, one.Range] : [row.Range];
        }

        if (judgement is { Frame.Period.Days: null, Body: { } planned } && list.Derivation == "period" && planned.Find(planned.Sort.Find("meetings-per-year")!) is { } number)
        {
            return number.IsInherited ? [number.Range, planned.Range] : [number.Range];
        }

        if (list.LeftOut == LeftOut.Unknown && list.Type.IsList)
        {
            var place = structure.PlaceOf(of, list);
            return IsInherited(place, of) ? [place, of.Range] : [place];
        }

        if (judgement.Body is { } body && list.Type.IsList
            && body.Sort.Attributes.FirstOrDefault(a => a.Type.IsList && a.LeftOut == LeftOut.Unknown && a.Target == list.Target) is { } own)
        {
            var place = structure.PlaceOf(body, own);
            return IsInherited(place, body) ? [place, body.Range] : [place];
        }

        return [Whole(judgement.Body ?? of)];
    }

    // A list under `defaults` stands before or after the thing that inherits it, never inside it.
    private static bool IsInherited(TextRange place, Element of) => place != of.Range && place.Start < of.Range.Start;

    private static TextRange Whole(Element element)
    {
        var at = element;
        while (at.IsImplicit && at.Owner is { } owner)
        {
            at = owner;
        }

        return at.Range;
    }
}
