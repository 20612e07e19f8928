using Samverkan.Model;

namespace Samverkan.TestSupport;

/// <summary>Holds a structure to what is written of it.</summary>
public static class Rewritten
{
    /// <summary>What differs between a structure and what is read again after it was written, in both forms and once more; empty where nothing does.</summary>
    public static string Differing(Structure structure) => Differing(structure, s => Described.Of(s));

    /// <summary>Likewise of a redacted structure. Facts that charters declare are left out: what they say of people is written as it is told, but kept for conditions as it was.</summary>
    public static string DifferingRedacted(Structure structure) => Differing(structure.Redact(), s => [.. Described.Of(s).Where(l => !l.StartsWith(Described.Declared, StringComparison.Ordinal))]);

    private static string Differing(Structure structure, Func<Structure, IReadOnlyList<string>> told)
    {
        var said = told(structure);
        var (yaml, json) = (structure.ToYaml(), structure.ToJson());
        foreach (var (text, name) in new[] { (yaml, "written.yaml"), (json, "written.json") })
        {
            var read = Structure.Parse(text, name);
            if (!read.Succeeded)
            {
                return $"{name} cannot be read: {string.Join("; ", read.Diagnostics.Select(d => $"{d.Span}: {d.Message.En}"))}\n{text}";
            }

            var again = told(read.Value!);
            if (!again.SequenceEqual(said, StringComparer.Ordinal))
            {
                return $"{name} says something else:\n{string.Join('\n', said.Except(again).Select(l => "- " + l).Concat(again.Except(said).Select(l => "+ " + l)))}\n{text}";
            }

            if (read.Value!.ToYaml() != yaml || read.Value.ToJson() != json)
            {
                return $"{name} is written otherwise the second time:\n{text}\n{read.Value.ToYaml()}\n{read.Value.ToJson()}";
            }
        }

        return yaml.Contains('\r', StringComparison.Ordinal) || json.Contains('\r', StringComparison.Ordinal) ? "there is a carriage return" : "";
    }
}
