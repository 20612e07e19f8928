using Samverkan.Model;
using Samverkan.Model.Reading;

namespace Samverkan.TestSupport;

/// <summary>All that a structure says, line by line, but where it says it: two structures are the same when these are.</summary>
public static class Described
{
    internal const string Declared = "  facts: ";

    public static IReadOnlyList<string> Of(Structure structure) =>
    [
        $"{structure.Id} is called {structure.Name}, covers {structure.Covers}, {structure.Period}, as of {structure.AsOf:O}",
        .. structure.Words.Select(w => w.ToString()),
        .. structure.Elements.SelectMany(Lines),
    ];

    private static IEnumerable<string> Lines(Element element)
    {
        yield return $"{Name(element)} number {element.Position} in {element.List?.Name} of {Name(element.Owner)} stands for {element.Count}{(element.IsAndMore ? ", what else there may be" : "")}{(element.IsImplicit ? ", not written" : "")}, made for {Name(element.MadeFor)}, {element.From:O} to {element.Until:O}";
        foreach (var fact in element.Facts)
        {
            yield return $"  {fact.Attribute.Name}: {fact.State}{(fact.AndMore ? ", and more" : "")}: {string.Join("; ", fact.Values.Select(v => $"{v.Value.GetType().Name.Replace(nameof(RedactedText), nameof(String), StringComparison.Ordinal)} {(v.Value as Element is { } other ? Name(other) : v.Value.ToString())} {v.From:O} to {v.Until:O}"))}";
        }

        foreach (var (name, value) in element.DeclaredFacts)
        {
            yield return $"{Declared}{name.Value}: {Text(value)}";
        }
    }

    private static string Name(Element? element) => element is null ? "nothing" : $"{element.Sort.Name} {element.Index} {element.FullId}";

    private static string Text(Node node) => node switch
    {
        ScalarNode { IsNull: true } => "null",
        ScalarNode scalar => $"'{scalar.Value}'",
        SequenceNode list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        MappingNode map => $"{{{string.Join(", ", map.Entries.Select(e => $"{e.Key.Value}: {Text(e.Value)}"))}}}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
