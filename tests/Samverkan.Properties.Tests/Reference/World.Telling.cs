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
            if (scene.Span is null && fact.Values.Any(v => Covers(v.From, v.Until, scene.Days, []).Is == Say.Maybe))
            {
                // Its day is not known closely enough to tell whether this held then.
                return Told.Unknown(Lack(thing, row));
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

        if ((thing.IsAndMore || thing.IsImplicit) && row.Derivation != "owner.sphere")
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

        if (replaced.Values.IsEmpty)
        {
            return Told.None;
        }

        if (body.From is not { } from)
        {
            return Told.Unknown(Lack(body, row));
        }

        // A body without a last day is still there.
        if (replaced.Values.OfType<Element>().Any(b => b.Until is null) || replaced.Values.OfType<Element>().Max(b => b.Until) is not { } until)
        {
            return Told.Value("overlap");
        }

        return Told.Value(from == until.AddDays(1) ? "seamless" : from > until ? "gap" : "overlap");
    }

    private Told TasksOfJointBodies(Scene scene)
    {
        var values = new List<object>();
        var lacks = new HashSet<MissingFact>();
        foreach (var body in All(SortOf("body")).Where(b => Exists(b, scene).Is != Say.No))
        {
            var own = IsOwn(body, scene);
            if (own.Is == Say.Yes)
            {
                continue;
            }

            var tasks = Tell(body, body.Sort.Find("tasks")!, scene);
            if (own.Is == Say.No)
            {
                values.AddRange(tasks.Values);
            }

            if (own.Lacks.Count > 0 || tasks.Lacks.Count > 0)
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
