namespace Samverkan.Model.Tests.Reading;

/// <summary>A structure with a region, two municipalities, a board of the region and one council, to which a test adds what it is about.</summary>
internal static class SmallStructure
{
    private const string Head = """
        structure: norra
        organisations:
          region: { kind: region, name: Regionen }
          kinda: { kind: municipality, name: Kinda kommun }
          motala: { kind: municipality }

        """;

    /// <summary>With these keys of the council, a line each.</summary>
    public static string Council(string keys) => Head + "bodies:\n  board: { kind: board, of: region, presidium: [chair, vice-chair] }\n  council:\n    kind: council\n"
        + string.Concat(keys.Split('\n').Select(k => "    " + k + "\n"));

    /// <summary>With these sections after the organisations.</summary>
    public static string With(string sections) => Head + sections + "\n";

    public static Structure Read(string text) => Structure.Parse(text).OrThrow();

    public static Element Body(this Structure structure, string id) => structure.Elements.Single(e => e.Sort.Name == "body" && e.Id == id);

    public static IReadOnlyList<Element> In(this Structure structure, Element owner, string list) =>
        [.. structure.Elements.Where(e => e.Owner == owner && e.List!.Name == list)];

    public static Fact? Says(this Element element, string attribute) => element.Find(element.Sort.Find(attribute)!);

    /// <summary>What an attribute says, as text: <c>kinda</c>, <c>none</c>, <c>unknown</c>, <c>left out</c>, <c>a+b</c>.</summary>
    public static string Told(this Element element, string attribute) => element.Says(attribute) switch
    {
        null => "left out",
        { State: FactState.None } => "none",
        { State: FactState.Unknown } => "unknown",
        var fact => string.Join('+', fact.Values.Select(v => v.Value is Element e ? e.FullId ?? "others" : v.Value.ToString())) + (fact.AndMore ? "+…" : ""),
    };
}
