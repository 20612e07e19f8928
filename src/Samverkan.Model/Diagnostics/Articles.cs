using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Diagnostics;

/// <summary>Puts an article before what a sort of thing is called: ett organ, en plats; an organisation, a seat.</summary>
internal static class Articles
{
    private static readonly HashSet<string> Neuter =
        [.. VocabularyTable.Sorts.Where(VocabularyTable.IsNeuter).Select(s => s.Label.Sv!), "värde"];

    public static string Swedish(string noun) => (Neuter.Contains(noun) ? "ett " : "en ") + noun;

    public static string English(string noun) => ("aeio".Contains(noun[0], StringComparison.Ordinal) ? "an " : "a ") + noun;
}
