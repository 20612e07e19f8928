using Samverkan.Model;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Rules.Evaluation;

/// <summary>Things by what they refer to, so that an inverse list need not look at every one of them. Immutable.</summary>
internal sealed class Referring
{
    private readonly Dictionary<Element, List<Placed>> _byTarget = [];
    private readonly List<Placed> _loose = [];

    /// <summary>Sorts things by a reference of theirs.</summary>
    public static Referring In(IEnumerable<Element> things, AttributeRow reference, Ground ground, Facts facts)
    {
        var referring = new Referring();
        var place = 0;
        foreach (var thing in things)
        {
            referring.Add(place++, thing, reference, ground, facts);
        }

        return referring;
    }

    /// <summary>Those that refer to something, or may do so, in the order they were given.</summary>
    public IEnumerable<Element> To(Element target)
    {
        var sure = _byTarget.GetValueOrDefault(target);
        if (sure is null || _loose.Count == 0)
        {
            return (sure ?? _loose).Select(t => t.Thing);
        }

        return sure.Concat(_loose).OrderBy(t => t.Place).Select(t => t.Thing);
    }

    private void Add(int place, Element thing, AttributeRow reference, Ground ground, Facts facts)
    {
        switch (ground.Fact(thing, reference))
        {
            case { State: FactState.Given, Values: [{ From: null, Until: null, Value: Element target }] } when !reference.Type.IsSet && !(reference.Type.IncludesOwnBoards && facts.IsOfUnknownOwner(target)):
                AddTo(target, place, thing);
                if (reference.Type.IncludesOwnBoards && facts.OwnerOf(target) is { } owner && owner != target)
                {
                    AddTo(owner, place, thing);
                }

                break;
            case { State: FactState.None }:
            case null when reference.LeftOut == LeftOut.None && thing is { IsAndMore: false, Count.IsOne: true } && reference.Class != FactClass.Events && !Facts.IsUndescribed(thing) && !ground.IsPhantom(thing):
                break;
            default:
                // It depends on the day, or is not known.
                _loose.Add(new(place, thing));
                break;
        }
    }

    private void AddTo(Element target, int place, Element thing) =>
        (_byTarget.TryGetValue(target, out var things) ? things : _byTarget[target] = []).Add(new(place, thing));

    private sealed record Placed(int Place, Element Thing);
}
