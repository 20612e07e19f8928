using System.Text.Json;

namespace Samverkan.Mutation;

/// <summary>What the tests do without any change.</summary>
/// <param name="Tests">Those that pass, and fast enough.</param>
/// <param name="LeftOut">The others, and why.</param>
internal sealed record Baseline(IReadOnlyList<MeasuredTest> Tests, IReadOnlyList<LeftOutTest> LeftOut)
{
    /// <summary>Reads it.</summary>
    public static Baseline Read(string file) => JsonSerializer.Deserialize<Baseline>(File.ReadAllText(file))!;

    /// <summary>Writes it.</summary>
    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this));
}
