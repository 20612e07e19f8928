using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Follows dotted references from the subject, the body, the structure or what the charter declares.</summary>
internal sealed class Paths(Ground ground, Facts facts, Lists lists)
{
    /// <summary>What the other side of a condition leads to, where it is a reference.</summary>
    public PathValues Against(Operand operand, Frame frame, Trace? trace)
    {
        if (operand.Path is not { } path)
        {
            return PathValues.Nothing;
        }

        var values = Read(path, frame, trace);
        trace?.Against = values.Values;
        return values;
    }

    /// <summary>What a dotted reference leads to.</summary>
    public PathValues Read(RefPath path, Frame frame, Trace? trace)
    {
        var start = path.Root switch
        {
            RefRoot.Subject => frame.Subject,
            RefRoot.Body => frame.Body ?? frame.Subject,
            RefRoot.Structure => ground.Structure.Root,
            _ => ground.Find(path.Declared!),
        };
        if (start is null)
        {
            var open = lists.IsOpen(path.Declared!.Sort);
            if (open)
            {
                trace?.Miss(ground.Structure.Root, VocabularyTable.StructureSort.Attributes.First(a => a.Type.IsList && a.Target == path.Declared.Sort), MissingKind.Entries);
            }

            return new([], open);
        }

        List<object> values = [start];
        var more = false;

        // A reference means the rule's own subject, wherever it stands; what it leads on to is something else.
        var at = path.Root == RefRoot.Subject ? frame.Outside : frame.Inside;
        foreach (var step in path.Steps)
        {
            List<object> next = [];
            foreach (var element in values.OfType<Element>())
            {
                if (step.For(element.Sort) is { } row)
                {
                    more |= Step(row, element, at, next, trace);
                }
            }

            values = next;
            at = at.Inside;
        }

        return new([.. values.Distinct()], more);
    }

    private bool Step(AttributeRow row, Element element, Frame frame, List<object> next, Trace? trace)
    {
        var open = false;
        if (row.Type.IsList)
        {
            foreach (var entry in lists.Rows(row, element, frame, facts, withCollectives: false, out _))
            {
                if (entry is { Row: { IsAndMore: false } one, Member: Truth.True })
                {
                    next.Add(one);
                }
                else if (entry.Member != Truth.False)
                {
                    open = true;
                    foreach (var why in trace is null ? [] : entry.Whys.DefaultIfEmpty(new(element, row, MissingKind.Entries)))
                    {
                        trace!.Miss(why);
                    }
                }
            }

            return open;
        }

        var value = facts.Read(row, element, frame);
        if (value.State == FactState.Unknown || value.Open)
        {
            open = true;
            trace?.Miss(facts.Lack(element, row, frame));
        }

        if (value.One is not null)
        {
            next.Add(value.One);
        }

        if (!value.Many.IsDefaultOrEmpty)
        {
            next.AddRange(value.Many);
        }

        return open;
    }

    /// <summary>Whether a condition picks by a reference that leads to nothing, so that there is nothing to pick: for a requirement it is not applicable, and no subject is picked by it.</summary>
    public bool IsMoot(Condition condition, Frame frame) => condition switch
    {
        AllOf all => all.Parts.Any(p => IsMoot(p, frame)),
        AnyOf any => any.Parts.All(p => IsMoot(p, frame)),
        NoneOf none => none.Parts.All(p => IsMoot(p, frame)),
        Through through => IsMoot(through.Holds, frame),
        IsWord word => LeadsNowhere(word.Path, frame),
        HasValue value => LeadsNowhere(value.Values.Path, frame),
        SetHolds set => LeadsNowhere(set.Values.Path, frame),
        Within within => within.Edges.All(e => e.Path is { } path && PassesNowhere(path, frame)),
        CountOf count => IsMoot(count.Where, frame) || (count.Among is { } among && IsMoot(among, frame)) || count.Edges.Any(e => e.AsManyAs is { } other && IsMoot(other.Where, frame)),
        ClosedList closed => IsMoot(closed.Where, frame) || LeadsNowhere(closed.Ids.Path, frame),
        ListHolds list => IsMoot(list.Where, frame) || LeadsNowhere(list.Ids.Path, frame),
        Every every => IsMoot(every.Where, frame),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether a point in time is a reference to nothing. A first or last day that is left out is open, which is not nothing, but one of nothing is.</summary>
    public bool PassesNowhere(RefPath path, Frame frame) => LeadsNowhere(path.IsOpenEnded ? path with { Steps = path.Steps[..^1] } : path, frame);

    private bool LeadsNowhere(RefPath? path, Frame frame) => path is not null && Read(path, frame, null).IsNothing;
}
