using Samverkan.Model;
using Samverkan.Model.Reading;

namespace Samverkan.Rules.Starters;

/// <summary>Commented files to begin from. The charter, the structure and the cases go together: the structure uses the words of the charter, and the cases test it.</summary>
internal static class Starter
{
    private const string CharterId = "my-charter";
    private const string StructureId = "my-structure";

    private static readonly string[] Endings = [".charter", ".structure", ".cases"];

    /// <summary>A charter with a rule of each force.</summary>
    public static string Charter(string? id, Language language) => Text("charter", language, CharterId, id);

    /// <summary>A structure that the starter charter can be tried on.</summary>
    public static string Structure(string? id, Language language) => Text("structure", language, StructureId, id);

    /// <summary>Cases that exercise every rule of the starter charter.</summary>
    public static string Cases(string? id, Language language) => Text("cases", language, CharterId, id);

    /// <summary>The id of the structure in a file where nothing else is said.</summary>
    public static string DefaultStructureId => StructureId;

    /// <summary>What a file's name makes of the id in it; null where it gives none.</summary>
    public static string? IdFrom(string? path)
    {
        var name = Path.GetFileNameWithoutExtension(path) ?? "";
        name = Endings.FirstOrDefault(e => name.EndsWith(e, StringComparison.Ordinal)) is { } ending ? name[..^ending.Length] : name;
        return Ids.IsId(name) ? name : null;
    }

    private static string Text(string what, Language language, string standing, string? id)
    {
        var name = $"starters/{what}.{(language == Language.Swedish ? "sv" : "en")}.yaml";
        using var stream = typeof(Starter).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"no resource {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Replace(standing, id ?? standing, StringComparison.Ordinal);
    }
}
