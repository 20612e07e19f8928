using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Reference;

internal sealed partial class World
{
    /// <summary>What is told of an attribute of one thing on some days: what the structure says or, where it leaves it out, what the table says that means.</summary>
    public Told Tell(Element thing, AttributeRow row, Scene scene)
    {
        if (thing.Find(row) is { } fact)
        {
            var inForce = fact.Values.Where(v => !(v.From > scene.Days.Last) && !(v.Until < scene.Days.First)).Select(v => v.Value).ToImmutableArray();

            // Where its day is not known closely enough, it cannot be told which of these held then.
            var doubtful = scene.Span is null ? fact.Values.Where(v => Covers(v.From, v.Until, scene.Days, []).Is == Say.Maybe).ToList() : [];
            if (doubtful.Count > 0)
            {
                return row.Type.IsSet
                    ? new Told(FactState.Given, [.. inForce.Except(doubtful.Select(v => v.Value))], true, [Lack(thing, row)])
                    : Told.Unknown(Lack(thing, row));
            }

            return fact.State switch
            {
                FactState.Unknown => Told.Unknown(Lack(thing, row)),
                FactState.None => Told.None,
                _ when row.Type.IsSet => new Told(FactState.Given, inForce, fact.AndMore, fact.AndMore ? [new(thing, row, MissingKind.Value)] : []),
                _ => inForce.IsEmpty ? Told.None : Told.Value(inForce[0]),
            };
        }

        if (Charter.Facts.Contains(row))
        {
            return Declared(thing, row);
        }

        if (row.Name is "from" or "until" && row.Type.Kind == ValueKind.Date)
        {
            // Open.
            return !thing.Count.IsOne || (_undescribed.ContainsValue(thing) && !thing.Sort.IsWordSort) ? Told.Unknown(Lack(thing, row)) : Told.None;
        }

        if (row.Derivation == "period")
        {
            return scene.Span is { Days: { } days } && ReferenceEquals(thing, scene.Subject)
                ? Told.Value(row.Name == "starts" ? new DateRange(days.First, days.First) : new DateRange(days.Last, days.Last))
                : Told.Unknown(new MissingFact(thing, row, MissingKind.Value));
        }

        if (row.Derivation == "owner")
        {
            return thing.Owner is null ? Told.None : Told.Value(thing.Owner);
        }

        // What is mentioned and nowhere described goes by its id.
        var isName = row.Defaults is [VocabularyTable.ItsId] && !thing.IsAndMore && !(_undescribed.ContainsValue(thing) && !thing.Sort.IsWordSort);
        if ((thing.IsAndMore || thing.IsImplicit) && row.Derivation != "owner.sphere" && !isName)
        {
            return Told.Unknown(Lack(thing, row));
        }

        return row.LeftOut switch
        {
            LeftOut.None or LeftOut.Default when row.Class == FactClass.Events && !HasEvents => Told.Unknown(Lack(thing, row)),
            LeftOut.None => thing.Count.IsOne ? Told.None : Told.Unknown(Lack(thing, row)),
            LeftOut.Default when row.Defaults is [VocabularyTable.ItsId] => thing.Id is null ? Told.Unknown(Lack(thing, row)) : Told.Value(thing.Id),
            LeftOut.Default => Told.Value([.. row.Defaults]),
            LeftOut.Derived => Derive(thing, row, scene),
            _ => Told.Unknown(Lack(thing, row)),
        };
    }

    private Told Derive(Element thing, AttributeRow row, Scene scene)
    {
        switch (row.Derivation)
        {
            case "owner.sphere":
                var sphere = Tell(thing.Owner!, thing.Owner!.Sort.Find("sphere")!, scene);
                return sphere.IsNone || sphere.Values is ["mixed"] ? Told.Unknown(Lack(thing, row)) : sphere;
            case "ex-officio.post-of":
                var post = Tell(thing, thing.Sort.Find("ex-officio")!, scene);
                return post.IsNone ? Told.None
                    : post.IsUnknown ? post
                    : post.Values[0] is Element { Owner: { } board } ? Told.Value(board)
                    : Told.Unknown(Lack(thing, row));
            case "handover":
                return Handover(thing, scene);
            case "tasks of joint bodies":
                return TasksOfJointBodies(scene);
            case "called ahead":
                return CalledAhead(thing, scene);
            default:
                return Told.Unknown(Lack(thing, row));
        }
    }

    private Told Handover(Element body, Scene scene)
    {
        var row = body.Sort.Find("handover")!;
        var replaced = Tell(body, body.Sort.Find("replaces")!, scene);
        if (replaced.IsUnknown)
        {
            return replaced;
        }

        if (replaced.Values.IsEmpty && !replaced.AndMore)
        {
            return Told.None;
        }

        if (body.From is not { } from)
        {
            return Told.Unknown(Lack(body, row));
        }

        // A body without a last day is still there. One that overlaps is enough, and so is one that leaves a gap.
        var bodies = replaced.Values.OfType<Element>().ToList();
        var untold = bodies.FindAll(b => b.IsImplicit || b.Facts.Any(f => f.Attribute.Name == "until" && f.State == FactState.Unknown));
        return bodies.Except(untold).Any(b => b.Until is not { } until || until >= from) ? Told.Value("overlap")
            : untold.Count > 0 || replaced.AndMore ? Told.Unknown(Lack(body, row))
            : Told.Value(bodies.TrueForAll(b => b.Until!.Value.AddDays(1) == from) ? "seamless" : "gap");
    }

    private Told CalledAhead(Element meeting, Scene scene)
    {
        var row = meeting.Sort.Find("called")!;
        var (called, date) = (Tell(meeting, row, scene), Tell(meeting, meeting.Sort.Find("date")!, scene));
        return called.IsNone ? Told.None
            : called.IsUnknown || date.IsUnknown || date.IsNone ? Told.Unknown(called.Lacks.Union(date.Lacks))
            : (called.Values[0], date.Values[0]) is (DateRange { IsDay: true } from, DateRange { IsDay: true } to) ? Told.Value(new Duration(Math.Max(0, to.First.DayNumber - from.First.DayNumber), 0))
            : Told.Unknown(new MissingFact(meeting, row, MissingKind.Value));
    }

    private Told TasksOfJointBodies(Scene scene)
    {
        var values = new List<object>();
        var lacks = new HashSet<MissingFact>();
        foreach (var body in All(SortOf("body")).Where(b => Exists(b, scene).Is != Say.No))
        {
            var counts = Answer.All([Exists(body, scene), Answer.Not(IsOwn(body, scene))]);
            if (counts.Is == Say.No)
            {
                continue;
            }

            var tasks = Tell(body, body.Sort.Find("tasks")!, scene);
            if (counts.Is == Say.Yes)
            {
                values.AddRange(tasks.Values);
            }

            if (tasks.IsUnknown || tasks.AndMore || (counts.Is == Say.Maybe && tasks.Values.Length > 0))
            {
                lacks.Add(new(Structure.Root, Structure.Root.Sort.Find("tasks"), MissingKind.Value));
            }

        }

        return new Told(FactState.Given, [.. values.Distinct()], lacks.Count > 0, [.. lacks]);
    }

    /// <summary>Whether a body is an organisation's own.</summary>
    public Answer IsOwn(Element body, Scene scene)
    {
        if (KindOf(body) is { IsOwn: true })
        {
            return Answer.Yes;
        }

        var of = Tell(body, body.Sort.Find("of")!, scene);
        return of.IsUnknown ? Answer.Maybe(of.Lacks) : Answer.Of(!of.IsNone);
    }
}
