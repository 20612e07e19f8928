using Samverkan.DependencyInjection;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules;

/// <summary>A charter that is embedded in this program.</summary>
internal sealed class ResourceCharter(string id) : ICharterSource
{
    public string Id => id;

    // It cannot change while the program runs.
    public object? Version => null;

    public ReadResult<RuleSet> Load(LoadOptions options)
    {
        using var stream = typeof(ResourceCharter).Assembly.GetManifestResourceStream($"{id}.charter.yaml")!;
        return RuleSet.Load($"{id}.charter.yaml", stream, options);
    }
}
