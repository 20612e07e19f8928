using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Reads what is known of things: given, left out with the meaning the table says, or derived; on the days judged.</summary>
internal sealed class Facts(Ground ground)
{
    /// <summary>The value of an attribute that is no list of entries.</summary>
    public Val Read(AttributeRow row, Element of, Frame frame)
    {
        if (ground.Fact(of, row) is { } fact)
        {
            return FromFact(fact, frame);
        }

        if (row.LeftOut == LeftOut.Derived)
        {
            return Derive(row, of, frame);
        }

        if (of.IsAndMore || ground.IsPhantom(of) || (IsUndescribed(of) && !(row.LeftOut == LeftOut.Default && row.Defaults is [VocabularyTable.ItsId])))
        {
            // What the charter says of a board that nobody describes: whose own it is goes without saying, the rest is unknown.
            return Val.Unknown;
        }

        // To a description of structure alone, what has happened is not none: it is not described.
        // But first and last days that are left out are open, whatever they are of.
        if (row is { Class: FactClass.Events, LeftOut: LeftOut.None or LeftOut.Default, Type.IsSetInAdvance: false } && !ground.Structure.Covers.HasFlag(Coverage.Events))
        {
            return Val.Unknown;
        }

        switch (row.LeftOut)
        {
            case LeftOut.None:
                return of.Count.IsOne ? Val.None : Val.Unknown;
            case LeftOut.Default when row.Defaults is [VocabularyTable.ItsId]:
                return of.Id is null ? Val.Unknown : Val.Single(of.Id);
            case LeftOut.Default:
                return row.Type.IsSet ? Val.Set([.. row.Defaults], false) : Val.Single(row.Defaults[0]);
            default:
                return Val.Unknown;
        }
    }

    /// <summary>Whether a thing is in force on the days judged.</summary>
    public Truth InForce(Element of, Frame frame)
    {
        if (!ground.IsDated(of))
        {
            return Truth.True;
        }

        var truth = Truth.True;
        for (var at = of; at is not null; at = at.Owner)
        {
            truth = Kleene.And(truth, Covers(at.From, at.Until, frame));
            if (at.MadeFor is { } one)
            {
                truth = Kleene.And(truth, InForce(one, frame));
            }

            if (truth == Truth.True && at.Facts.Any(f => f.Attribute.Name is "from" or "until" && f.State == FactState.Unknown))
            {
                truth = Truth.Unknown;
            }
        }

        return truth;
    }

    /// <summary>What is missing where it cannot be told whether a thing is in force: first and last days, and the day judged.</summary>
    public static IEnumerable<MissingFact> WhyInForce(Element of, Frame frame)
    {
        for (var at = of; at is not null; at = at.Owner)
        {
            foreach (var fact in at.Facts.Where(f => f.Attribute.Name is "from" or "until" && f.State == FactState.Unknown))
            {
                yield return new(at, fact.Attribute, MissingKind.Value);
            }

            if (Covers(at.From, at.Until, frame) == Truth.Unknown)
            {
                yield return WhyDays(of, frame);
            }

            foreach (var why in at.MadeFor is { } one ? WhyInForce(one, frame) : [])
            {
                yield return why;
            }
        }
    }

    /// <summary>What is missing where the days judged are not known closely enough: the subject's own day.</summary>
    public static MissingFact WhyDays(Element of, Frame frame)
    {
        var dated = frame.Dated.Sort.Name == "attendance" ? frame.Dated.Owner! : frame.Dated;
        return dated.Sort.Find("date") is { } date ? new(dated, date, MissingKind.Value) : new(of, of.Sort.Find("from"), MissingKind.Value);
    }

    /// <summary>Whether a thing is this word: has its id, or is of its kind.</summary>
    public Truth IsOf(Element of, Word word)
    {
        if (of.Sort != word.Sort)
        {
            return Truth.False;
        }

        if (word.IsKind)
        {
            if (ground.KindWord(of) is { } kind)
            {
                return Kleene.Of(kind == word);
            }

            return of.Kind is null && (of.IsAndMore || IsUndescribed(of) || HasUnknownKind(of) || !of.Count.IsOne) ? Truth.Unknown : Truth.False;
        }

        if (ground.IdWord(of) == word)
        {
            return Truth.True;
        }

        if (!of.IsAndMore && of.Id is not null)
        {
            return Truth.False;
        }

        // What has no id of its own is none of those that have an entry.
        var described = ground.Find(word) is { } entry && !ground.IsPhantom(entry) && ground.TermOf(word) is null;
        return described || (ground.KindWord(of) is { } given && word.Kind is { } declared && given != declared) ? Truth.False : Truth.Unknown;
    }

    /// <summary>Whether a value is what a word names.</summary>
    public Truth IsWord(object value, Word word, AttributeRow? row, Frame frame)
    {
        switch (value)
        {
            case Element element:
                var truth = IsOf(element, word);
                if (row?.Type.IncludesOwnBoards != true)
                {
                    return truth;
                }

                // What an organisation's own boards appoint, it appoints.
                if (OwnerOf(element) is { } owner)
                {
                    return Kleene.Or(truth, IsOf(owner, word));
                }

                if (word.Sort.Name == "organisation" && IsOfUnknownOwner(element))
                {
                    return Truth.Unknown;
                }

                // An organisation appoints through one of its boards: it may be this one, unless that is another's.
                return element.Sort.Name == "organisation" && (word.IsOwn || word.IsOwnBody) && !(ground.Find(word) is { } board && OwnerOf(board) is { } other && other != element)
                    ? Truth.Unknown
                    : truth;
            case string kind:
                // A kind in place of one thing stands for those of that kind.
                return Kleene.Of(ground.Charter.Words.Match(kind, word.Sort, isKind: true) is { } named && named == (word.IsKind ? word : word.Kind));
            default:
                return Truth.False;
        }
    }

    /// <summary>Whether a value is the post so named.</summary>
    public Truth IsPost(object value, PostName post, Frame frame)
    {
        if (value is not Element element || element.Sort != post.Kind.Sort)
        {
            return Truth.False;
        }

        var owner = Read(element.Sort.Find("post-of")!, element, frame);
        var inBody = owner.One is Element body ? IsOf(body, post.Body) : owner.State == FactState.None ? Truth.False : Truth.Unknown;
        return Kleene.And(inBody, IsOf(element, post.Kind));
    }

    /// <summary>Whether a value is this text, number or word of a closed list.</summary>
    public static bool IsText(object value, string text, AttributeRow row) => Plain(value) switch
    {
        string s when row.Type.Kind == ValueKind.Text => WordTable.Normal(s) == text,
        string s => s == text,
        long n => n.ToString(System.Globalization.CultureInfo.InvariantCulture) == text,
        Wording name => IsCalled(name, WordTable.Normal(text)),
        var other => other.ToString() == text,
    };

    // A name in two languages is either of them.
    private static bool IsCalled(Wording name, string normal) => WordTable.Normal(name.Sv ?? "") == normal || WordTable.Normal(name.En ?? "") == normal;

    // A name that is not told is compared all the same.
    private static object Plain(object value) => value is RedactedText { Original: var name } ? name : value;

    /// <summary>Whether two values are the same. What stands for an unknown number of things is not known to be the same as itself.</summary>
    public Truth Same(object a, object b, AttributeRow? row)
    {
        if (a is Element x && b is Element y)
        {
            if (ReferenceEquals(x, y))
            {
                return x.IsAndMore || !x.Count.IsOne ? Truth.Unknown : Truth.True;
            }

            if (row?.Type.IncludesOwnBoards == true)
            {
                // What an organisation's own boards appoint, it appoints; which of them it lets do so may be left unsaid.
                return ReferenceEquals(OwnerOf(x), y) ? Truth.True : ReferenceEquals(OwnerOf(y), x) || MayBeOf(x, y) || MayBeOf(y, x) ? Truth.Unknown : Truth.False;
            }

            return Truth.False;
        }

        return (Plain(a), Plain(b)) switch
        {
            (Element e, string kind) => IsKindText(e, kind),
            (string kind, Element e) => IsKindText(e, kind),
            (string one, string other) when row?.Type.Kind == ValueKind.Text => Kleene.Of(WordTable.Normal(one) == WordTable.Normal(other)),
            (Wording name, string text) => Kleene.Of(IsCalled(name, WordTable.Normal(text))),
            (string text, Wording name) => Kleene.Of(IsCalled(name, WordTable.Normal(text))),
            var (one, other) => Kleene.Of(one.Equals(other)),
        };
    }

    /// <summary>The organisation whose own board it is; null for joint bodies and for what is no body.</summary>
    public Element? OwnerOf(Element element)
    {
        if (element.Sort.Name != "body" || element.Sort.Find("of") is not { } of)
        {
            return null;
        }

        return ground.Fact(element, of) is { State: FactState.Given, Values: [{ Value: Element owner }] } ? owner : null;
    }

    /// <summary>Whether a body is said to be of an organisation that is not known.</summary>
    public bool IsOfUnknownOwner(Element element) =>
        element.Sort.Name == "body" && element.Sort.Find("of") is { } of && ground.Fact(element, of) is { State: FactState.Unknown };

    /// <summary>Whether an organisation may be the one that a body is of, as that is not known.</summary>
    public bool MayBeOf(Element body, Element organisation) => organisation.Sort.Name == "organisation" && IsOfUnknownOwner(body);

    /// <summary>How a stretch of time stands to the days judged.</summary>
    public static Truth Covers(DateOnly? from, DateOnly? until, Frame frame)
    {
        if (from is null && until is null)
        {
            return Truth.True;
        }

        var (first, last) = (from ?? DateOnly.MinValue, until ?? DateOnly.MaxValue);
        if (first > frame.Days.Last || last < frame.Days.First)
        {
            return Truth.False;
        }

        // A period is judged with what was in force at some time in it; a day not known more closely may be any of its days.
        return frame.IsPeriod || (first <= frame.Days.First && last >= frame.Days.Last) ? Truth.True : Truth.Unknown;
    }

    /// <summary>What is missing where an attribute of a thing is not known: what it would follow from, where that is not known either; of what a list may hold beyond its entries, the list.</summary>
    public MissingFact Lack(Element of, AttributeRow? row, Frame frame) => (row is not null && of.Find(row) is null ? row.Derivation : null) switch
    {
        "owner.sphere" when of.Owner is { } body && body.Sort.Find("sphere") is { } sphere && Read(sphere, body, frame).State == FactState.Unknown => Lack(body, sphere, frame),
        _ when of is { IsAndMore: true, Owner: not null } => Lists.Missing(of),
        "ex-officio.post-of" => new(of, of.Sort.Find("ex-officio"), MissingKind.Value),
        "handover" when of.Sort.Find("replaces") is { } replaces && of.Find(replaces) is null or { State: FactState.Unknown } => new(of, replaces, MissingKind.Value),
        "called ahead" => new(of, of.Sort.Find("called"), MissingKind.Value),
        _ => new(of, row, MissingKind.Value),
    };

    private static Val FromFact(Fact fact, Frame frame)
    {
        if (fact.State == FactState.Unknown)
        {
            return Val.Unknown;
        }

        if (fact.State == FactState.None)
        {
            return Val.None;
        }

        var isSet = fact.Attribute.Type.IsSet;
        if (!isSet && fact.Values is [{ From: null, Until: null } only])
        {
            return Val.Single(only.Value);
        }

        var values = ImmutableArray.CreateBuilder<object>(fact.Values.Length);
        var open = fact.AndMore;
        foreach (var value in fact.Values)
        {
            switch (Covers(value.From, value.Until, frame))
            {
                case Truth.True:
                    values.Add(value.Value);
                    break;
                case Truth.Unknown:
                    open = true;
                    break;
                default:
                    break;
            }
        }

        if (isSet)
        {
            return Val.Set([.. values.Distinct()], open);
        }

        // What changes within the days judged has no one value.
        return (values.Distinct().Count(), open) switch
        {
            (0, false) => Val.None,
            (1, false) => Val.Single(values[0]),
            _ => Val.Unknown,
        };
    }

    private Truth IsKindText(Element element, string kind) =>
        ground.Charter.Words.Match(kind, element.Sort, isKind: true) is { } word ? IsOf(element, word) : Kleene.Of(element.Kind == kind);

    /// <summary>Whether it is named by something, in a list that is not complete, and nothing more is said of it.</summary>
    public static bool IsUndescribed(Element of) => of is { IsImplicit: true, IsAndMore: false, Sort.IsWordSort: false, Owner.Owner: null } && of.List is not null && of.Facts.IsEmpty;

    private static bool HasUnknownKind(Element of) => of.Sort.KindAttribute is { } row && of.Find(row) is { State: FactState.Unknown };

    private Val Derive(AttributeRow row, Element of, Frame frame)
    {
        switch (row.Derivation)
        {
            case AttributeRow.FromCode:
                return Val.Unknown;
            case "owner":
                return of.Owner is { } owner ? Val.Single(owner) : Val.Unknown;
            case "owner.sphere":
                var sphere = of.Owner?.Sort.Find("sphere") is { } of_body ? Read(of_body, of.Owner, frame) : Val.Unknown;
                return sphere.One is string word && row.Type.Words.Contains(word) ? sphere : Val.Unknown;
            case "ex-officio.post-of":
                var post = Read(of.Sort.Find("ex-officio")!, of, frame);
                return post.One is Element held ? Read(held.Sort.Find("post-of")!, held, frame) : post.State == FactState.None ? Val.None : Val.Unknown;
            case "tasks of joint bodies":
                return TasksOfJointBodies(frame);
            case "handover":
                return Handover(of, frame);
            case "called ahead":
                return CalledAhead(of, frame);
            case "period":
                return frame.Period is { Days: { } days } period && ReferenceEquals(period.Element, of)
                    ? Val.Single(row.Name == "starts" ? new DateRange(days.First, days.First) : new DateRange(days.Last, days.Last))
                    : Val.Unknown;
            default:
                throw new System.Diagnostics.UnreachableException(row.ToString());
        }
    }

    private Val TasksOfJointBodies(Frame frame)
    {
        var values = ImmutableArray.CreateBuilder<object>();
        var open = false;
        foreach (var body in ground.Of(VocabularyTable.Find("body")!).Where(b => !ground.IsOwn(b)))
        {
            // A body that may be an organisation's own, or not in force, may add what it has.
            var counts = body.Find(body.Sort.Find("of")!) is { State: FactState.Unknown } ? Kleene.And(Truth.Unknown, InForce(body, frame)) : InForce(body, frame);
            if (counts == Truth.False)
            {
                continue;
            }

            var tasks = Read(body.Sort.Find("tasks")!, body, frame);
            if (counts == Truth.True && !tasks.Many.IsDefaultOrEmpty)
            {
                values.AddRange(tasks.Many);
            }

            open |= tasks.State == FactState.Unknown || tasks.Open || (counts == Truth.Unknown && !tasks.Many.IsDefaultOrEmpty);
        }

        return Val.Set([.. values.Distinct()], open);
    }

    private Val Handover(Element of, Frame frame)
    {
        var old = Read(of.Sort.Find("replaces")!, of, frame);
        if (old.State == FactState.None || (old.State == FactState.Given && old.Many.IsDefaultOrEmpty && !old.Open))
        {
            return Val.None;
        }

        if (old.State == FactState.Unknown || of.From is not { } first)
        {
            return Val.Unknown;
        }

        // One that overlaps is enough, whatever the others do; of the rest, one that leaves a gap.
        var bodies = old.Many.OfType<Element>().ToList();
        var untold = bodies.FindAll(b => IsUndescribed(b) || b.Facts.Any(f => f.Attribute.Name == "until" && f.State == FactState.Unknown));
        if (bodies.Exists(b => (b.Until is not { } last || last >= first) && !untold.Contains(b)))
        {
            return Val.Single("overlap");
        }

        return untold.Count > 0 || old.Open ? Val.Unknown : Val.Single(bodies.Exists(b => b.Until is { } last && last.AddDays(1) < first) ? "gap" : "seamless");
    }

    private Val CalledAhead(Element of, Frame frame)
    {
        var called = Read(of.Sort.Find("called")!, of, frame);
        var held = Read(of.Sort.Find("date")!, of, frame);
        return called.State == FactState.None
            ? Val.None
            : called.One is DateRange { IsDay: true } c && held.One is DateRange { IsDay: true } h
                ? Val.Single(new Duration(Math.Max(0, h.First.DayNumber - c.First.DayNumber), 0))
                : Val.Unknown;
    }
}
