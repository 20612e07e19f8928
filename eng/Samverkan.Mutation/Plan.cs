using System.Text.Json;

namespace Samverkan.Mutation;

/// <summary>What a process that runs tests is told.</summary>
/// <param name="Assembly">The assembly that holds the changes.</param>
/// <param name="Tests">The assemblies that hold the tests.</param>
/// <param name="Filter">Which of those tests.</param>
/// <param name="Changes">The changes asked about.</param>
/// <param name="Baseline">The file for what the tests do without any change.</param>
internal sealed record Plan(string Assembly, IReadOnlyList<string> Tests, string Filter, IReadOnlyList<int> Changes, string Baseline)
{
    /// <summary>Reads a plan.</summary>
    public static Plan Read(string file) => JsonSerializer.Deserialize<Plan>(File.ReadAllText(file))!;

    /// <summary>Writes it.</summary>
    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this));
}
