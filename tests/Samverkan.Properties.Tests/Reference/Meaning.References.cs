using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Properties.Tests.Reference;

internal sealed partial class Meaning
{
    /// <summary>What a condition is held against: words and the like as they are written, or what a dotted reference leads to.</summary>
    private Told Against(Operand operand, Scene scene) =>
        operand.Path is { } path ? Follow(path, scene) : Told.Value([.. operand.Words, .. operand.Posts, .. operand.Texts]);

    /// <summary>Whether a condition picks by a reference that leads to nothing: then there is nothing to pick.</summary>
    public bool IsMoot(Condition condition, Scene scene) => condition switch
    {
        AllOf all => all.Parts.Any(p => IsMoot(p, scene)),
        AnyOf any => any.Parts.All(p => IsMoot(p, scene)),
        NoneOf none => none.Parts.All(p => IsMoot(p, scene)),
        Through through => IsMoot(through.Holds, scene),
        IsWord { Path: { } path } => Follow(path, scene).IsNone,
        HasValue { Values.Path: { } path } => Follow(path, scene).IsNone,
        SetHolds { Values.Path: { } path } => Follow(path, scene).IsNone,
        Within within => within.Edges.All(e => e.Path is { } path && PassesNowhere(path, scene)),
        CountOf count => IsMoot(count.Where, scene) || (count.Among is { } among && IsMoot(among, scene)) || count.Edges.Any(e => e.AsManyAs is { } other && IsMoot(other.Where, scene)),
        ClosedList closed => IsMoot(closed.Where, scene) || (closed.Ids.Path is { } path && Follow(path, scene).IsNone),
        ListHolds list => IsMoot(list.Where, scene) || (list.Ids.Path is { } path && Follow(path, scene).IsNone),
        Every every => IsMoot(every.Where, scene),
        _ => false,
    };

    // A first or last day that is left out is open; one of nothing is nothing.
    private bool PassesNowhere(RefPath path, Scene scene) => Follow(path.IsOpenEnded ? path with { Steps = path.Steps[..^1] } : path, scene).IsNone;

    // A reference that ends in none makes its part not applicable; one to something unknown leaves it open.
    private static Answer? LeadsNowhere(Told led) =>
        led.IsNone ? Answer.Nothing : led.IsUnknown ? Answer.Maybe(led.Lacks) : null;

    /// <summary>What a dotted reference leads to. It always starts from the rule's own subject and body.</summary>
    public Told Follow(RefPath path, Scene scene)
    {
        var at = path.Root switch
        {
            RefRoot.Subject => Told.Value(scene.Subject),
            RefRoot.Body => Told.Value(scene.Body!),
            RefRoot.Structure => Told.Value(world.Structure.Root),
            _ => world.Named(path.Declared!) is { } named ? Told.Value(named)
                : path.Declared!.IsOwnBody || path.Declared.Sort.IsWordSort ? Told.Value(world.Undescribed(path.Declared))
                : world.Unlisted(path.Declared.Sort) is { } lack ? Told.Unknown(lack)
                : Told.None,
        };

        // A reference means the subject itself, whose own lists are narrowed to the body; what it leads on to is something else.
        var here = path.Root == RefRoot.Subject ? scene with { IsNested = false } : scene.Within;
        foreach (var step in path.Steps)
        {
            if (at.IsNone || at.IsUnknown)
            {
                return at;
            }

            if (at.Values.IsEmpty)
            {
                return at.AndMore ? Told.Unknown(at.Lacks) : Told.None;
            }

            var next = at.Values.OfType<Element>().Select(e => step.For(e.Sort) is { } row ? Step(e, row, here) : Told.None).ToList();
            if (next.Count == 1)
            {
                at = next[0] with { State = next[0].IsNone && at.AndMore ? FactState.Given : next[0].State, AndMore = next[0].AndMore || at.AndMore, Lacks = next[0].Lacks.Union(at.Lacks) };
            }
            else
            {
                at = new Told(
                    FactState.Given, [.. next.SelectMany(n => n.Values)], at.AndMore || next.Exists(n => n.AndMore), [.. next.SelectMany(n => n.Lacks).Concat(at.Lacks)]);
            }

            here = scene.Within;
        }

        return at is { State: FactState.Given, Values.IsEmpty: true, AndMore: false } ? Told.None : at;
    }

    private Told Step(Element thing, AttributeRow row, Scene scene)
    {
        if (!row.Type.IsList)
        {
            return world.Tell(thing, row, scene);
        }

        var entries = world.Entries(thing, row, scene);
        var open = entries.FindAll(e => e.Belongs.Is != Say.Yes || e.Thing.IsAndMore);
        return new(
            FactState.Given, [.. entries.Except(open).Select(e => e.Thing)], open.Count > 0,
            [.. open.SelectMany(e => e.Thing.IsAndMore ? e.Belongs.Lacks.Add(world.LackOfCount(e.Thing)) : e.Belongs.Lacks)]);
    }

    /// <summary>Whether a value is what is asked for.</summary>
    private Answer Fits(object value, object asked, AttributeRow row, Element of, Scene scene) => (value, asked) switch
    {
        (Element thing, Word word) => FitsWord(thing, word, row, of, scene),
        (Element thing, PostName post) => thing.Sort.Name == "post" && thing.Owner is { } owner
            ? Answer.All([world.IsA(owner, post.Body), world.IsA(thing, post.Kind)])
            : Answer.No,
        (Element { Sort.Name: "organisation" } thing, Element { Sort.Name: "body" } board) when row.Type.IncludesOwnBoards =>
            world.Tell(board, board.Sort.Find("of")!, scene) is var whose && (whose.IsUnknown || whose.Values.Contains(thing)) ? Answer.Maybe(new MissingFact(of, row, MissingKind.Value)) : Answer.No,
        (Element thing, Element other) => world.Is(thing, other, row.Type, scene),
        (string kind, Word word) => Answer.Of(world.Charter.Words.Match(kind, word.Sort, true) is { } given && (given == word || (!word.IsKind && given == word.Kind))),
        (string text, string other) => Answer.Of(WordTable.Normal(text) == WordTable.Normal(other)),
        (long number, string text) => Answer.Of(text == number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        (Wording name, string text) => Answer.Of(WordTable.Normal(name.Sv ?? "") == WordTable.Normal(text) || WordTable.Normal(name.En ?? "") == WordTable.Normal(text)),
        (DateRange day, DateRange other) => day.IsDay && other.IsDay ? Answer.Of(day == other)
            : day.Last < other.First || day.First > other.Last ? Answer.No
            : Answer.Maybe(),
        (DateRange day, string text) => DateRange.TryParse(text, out var range) ? InRange(day, range) : Answer.No,
        _ => Answer.Of(Equals(value, asked)),
    };

    private Answer FitsWord(Element thing, Word word, AttributeRow row, Element of, Scene scene)
    {
        var itself = world.IsA(thing, word);
        if (row.Type.IncludesOwnBoards && thing.Sort.Name == "organisation" && word is { IsOwnBody: true } or { IsOwn: true } && word.Sort.Name == "body")
        {
            // An organisation acts through its boards: it may be this one, unless that is another's.
            var board = world.Named(word);
            var told = board is null ? null : world.Tell(board, board.Sort.Find("of")!, scene);
            return told is { IsUnknown: false, IsNone: false } && !ReferenceEquals(told.Values[0], thing) ? Answer.No : Answer.Maybe(new MissingFact(of, row, MissingKind.Value));
        }

        if (itself.Is == Say.Yes || !row.Type.IncludesOwnBoards || thing.Sort.Name != "body" || word.Sort.Name != "organisation")
        {
            return itself;
        }

        var whose = world.Tell(thing, thing.Sort.Find("of")!, scene);
        return whose.IsUnknown ? Answer.Maybe(whose.Lacks) : whose.IsNone ? Answer.No : Answer.Any(whose.Values.OfType<Element>().Select(o => world.IsA(o, word)));
    }

    private static Answer InRange(DateRange day, DateRange range) =>
        day.First >= range.First && day.Last <= range.Last ? Answer.Yes
        : day.Last < range.First || day.First > range.Last ? Answer.No
        : Answer.Maybe();
}
