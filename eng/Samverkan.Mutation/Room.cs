using System.Text.Json.Nodes;

namespace Samverkan.Mutation;

/// <summary>A part of the code whose tests are tested: what Stryker changes there, and which tests are to notice, as <c>eng/mutation</c> says.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Config">Stryker's own settings for it.</param>
internal sealed record Room(string Name, JsonObject Config)
{
    /// <summary>The names that <see cref="Named"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["reading", "binding", "evaluation"];

    /// <summary>The assembly that is changed.</summary>
    public string Assembly => Path.GetFileNameWithoutExtension((string)Config["project"]!);

    /// <summary>The projects whose code the changed assembly is made of or was compiled against.</summary>
    public IEnumerable<string> Projects => Assembly == "Samverkan.Rules" ? ["Samverkan.Rules", "Samverkan.Model"] : [Assembly];

    /// <summary>The folder of the project that holds the room's code: <c>Reading</c>.</summary>
    public string Folder => char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>The assemblies whose tests are to notice.</summary>
    public IReadOnlyList<string> Tests => [.. Config["test-projects"]!.AsArray().Select(p => Path.GetFileNameWithoutExtension((string)p!))];

    /// <summary>Which of their tests, as <c>dotnet test --filter</c> has it.</summary>
    public string Filter => (string)Config["test-case-filter"]!;

    /// <summary>The room of a name, with the settings that lie in a folder.</summary>
    public static Room Named(string name, string folder) =>
        new(name, JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name + ".json")))!["stryker-config"]!.AsObject());
}
