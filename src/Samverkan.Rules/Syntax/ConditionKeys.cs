using Samverkan.Model.Vocabulary;
using static Samverkan.Model.Vocabulary.KeyTable;

namespace Samverkan.Rules.Syntax;

/// <summary>The keys of conditions that are no attributes of the vocabulary.</summary>
internal static class ConditionKeys
{
    /// <summary>On any thing.</summary>
    public static KeyTable General { get; } = new(
        "condition", new("ett villkor", "a condition"),
        Key("is", KeyShape.Words, "it is this one, or of this kind; with a list: one of these", "det är just detta, eller av detta slag; med en lista: något av dessa"),
        Key("not", KeyShape.Words, "it is neither this one nor of this kind", "det är varken just detta eller av detta slag"),
        Key("any-of", KeyShape.Other, "at least one of these conditions holds", "minst ett av dessa villkor är uppfyllt"),
        Key("none-of", KeyShape.Other, "none of these conditions holds", "inget av dessa villkor är uppfyllt"));

    /// <summary>On a set of values.</summary>
    public static KeyTable OfSets { get; } = new(
        "set-condition", new("ett villkor på en mängd", "a condition on a set"),
        Key("includes", KeyShape.Words, "has all of these, perhaps more", "har alla dessa, kanske fler"),
        Key("includes-any", KeyShape.Words, "has at least one of these", "har minst ett av dessa"),
        Key("excludes", KeyShape.Words, "has none of these", "har inget av dessa"),
        Key("only", KeyShape.Words, "has nothing beyond these", "har inget utöver dessa"));

    /// <summary>Bounds on a number of things, and on numbers and durations.</summary>
    public static KeyTable Bounds { get; } = new(
        "bounds", new("en gräns", "a bound"),
        Key("exactly", KeyShape.Other, "just so many; with ids: these and no others", "precis så många; med id:n: dessa och inga andra"),
        Key("at-least", KeyShape.Other, "so many or more: a number, a share such as `1/3` or `40%`, or `{ as-many-as: … }`", "så många eller fler: ett tal, en andel som `1/3` eller `40%`, eller `{ as-many-as: … }`"),
        Key("at-most", KeyShape.Other, "so many or fewer: a number, a share such as `1/3` or `40%`, or `{ as-many-as: … }`", "så många eller färre: ett tal, en andel som `1/3` eller `40%`, eller `{ as-many-as: … }`"),
        Key("more-than", KeyShape.Other, "more than so many", "fler än så många"),
        Key("fewer-than", KeyShape.Other, "fewer than so many", "färre än så många"));

    /// <summary>On a list, beside bounds and conditions on its elements.</summary>
    public static KeyTable OfLists { get; } = new(
        "list-condition", new("ett villkor på en lista", "a condition on a list"),
        Key("all", KeyShape.Other, "everything in the list fulfils this condition", "allt i listan uppfyller det här villkoret"),
        Key("among", KeyShape.Other, "the share is of those that fulfil this condition, not of the whole list", "andelen är av dem som uppfyller det här villkoret, inte av hela listan"),
        Key("distinct", KeyShape.Other, "counts different values of this attribute instead of elements", "räknar olika värden av den här uppgiften i stället för poster"),
        Key("per", KeyShape.Other, "the ceiling holds in every group with the same value of this attribute", "taket gäller i varje grupp med samma värde på den här uppgiften"),
        Key("includes", KeyShape.Words, "has all of these, perhaps more", "har alla dessa, kanske fler"),
        Key("includes-any", KeyShape.Words, "has at least one of these", "har minst en av dessa"),
        Key("excludes", KeyShape.Words, "has none of these", "har ingen av dessa"));

    /// <summary>Bounds on dates.</summary>
    public static KeyTable Points { get; } = new(
        "points", new("en gräns i tiden", "a bound in time"),
        Key("before", KeyShape.Other, "before this day: a date, or a reference to one", "före den här dagen: ett datum eller en hänvisning till ett"),
        Key("by", KeyShape.Other, "on this day at the latest", "senast den här dagen"),
        Key("after", KeyShape.Other, "after this day", "efter den här dagen"),
        Key("on-or-after", KeyShape.Other, "on this day at the earliest", "tidigast den här dagen"));

    public static KeyTable AsManyAs { get; } = new(
        "as-many-as", new("`as-many-as`", "`as-many-as`"),
        Required("as-many-as", KeyShape.Other, "as many as there are in another list of the same thing", "lika många som i en annan lista hos samma sak"));

    /// <summary>What did-you-mean knows beside the attributes of a thing.</summary>
    public static string[] All { get; } =
        [.. General.Names.Concat(OfLists.Names).Concat(Bounds.Names).Concat(OfSets.Names).Concat(Points.Names).Distinct()];
}
