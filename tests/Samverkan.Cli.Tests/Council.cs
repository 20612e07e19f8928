namespace Samverkan.Cli.Tests;

/// <summary>The small council of the documentation, as a text to be cut and pasted.</summary>
internal static class Council
{
    public const string Charter = "docs/examples/council.charter.yaml";

    /// <summary>Complies.</summary>
    public static string Good(string id = "good") => $$"""
        structure: {{id}}
        as-of: 2025-03-01
        organisations: { aby: { kind: municipality }, berga: { kind: municipality } }
        bodies:
          school-council:
            kind: council
            powers: [inform]
            meetings-per-year: 4
            seats: [{ id: majority, represents: { each: municipality }, side: majority }, { id: opposition, represents: { each: municipality }, side: opposition }]
            presidium: [{ post: chair, seat: majority/aby }]

        """.ReplaceLineEndings("\n");

    /// <summary>One violation: a seat for the opposition is missing.</summary>
    public static string Bad(string id = "bad") => Good(id).Replace("{ id: opposition, represents: { each: municipality }", "{ id: opposition, represents: aby", StringComparison.Ordinal);

    /// <summary>One departure: three meetings.</summary>
    public static string Departing(string id = "departing") => Good(id).Replace("meetings-per-year: 4", "meetings-per-year: 3", StringComparison.Ordinal);

    /// <summary>One rule that cannot be told: who chairs.</summary>
    public static string Open(string id = "open") => Good(id).Replace("    presidium: [{ post: chair, seat: majority/aby }]\n", "", StringComparison.Ordinal);

    /// <summary>One that cannot be read.</summary>
    public static string Broken(string id = "broken") => Good(id).Replace("bodies:", "bodys:", StringComparison.Ordinal);

    /// <summary>One that complies, as one line of JSON.</summary>
    public static string GoodLine(string id = "good") => Line(id, """, {"id":"opposition","represents":{"each":"municipality"},"side":"opposition"}""");

    /// <summary>One with a violation, as one line of JSON.</summary>
    public static string BadLine(string id = "bad") => Line(id, "");

    private static string Line(string id, string more) =>
        """{"structure":"ID","as-of":"2025-03-01","organisations":{"aby":{"kind":"municipality"},"berga":{"kind":"municipality"}},"bodies":{"school-council":{"kind":"council","powers":["inform"],"meetings-per-year":4,"seats":[{"id":"majority","represents":{"each":"municipality"},"side":"majority"}MORE],"presidium":[{"post":"chair","seat":"majority/aby"}]}}}"""
            .Replace("ID", id, StringComparison.Ordinal).Replace("MORE", more, StringComparison.Ordinal) + "\n";
}
