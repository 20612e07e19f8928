using System.Collections.Concurrent;
using System.Collections.Immutable;
using Samverkan.Cli.Configuration;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Cases;
using Samverkan.Rules.Statements;
using Samverkan.Rules.Waivers;

namespace Samverkan.Schemas.Tests;

/// <summary>What our own readers say of a file.</summary>
internal static class Read
{
    private static readonly ConcurrentDictionary<string, MappingNode?> Bases = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, ImmutableArray<Diagnostic>> Structures = new(StringComparer.Ordinal);

    /// <summary>The errors. Of cases: those of the structures that they put together too.</summary>
    public static IReadOnlyList<Diagnostic> Errors(string schema, SourceText text)
    {
        var bag = new DiagnosticBag();
        switch (schema)
        {
            case "charter":
                bag.AddRange(RuleSet.Read(text).Diagnostics);
                break;
            case "structure":
                bag.AddRange(StructureReader.Read(text).Diagnostics);
                break;
            case "statements":
                _ = Inventory.Read(text, bag);
                break;
            case "config":
                _ = ConfigurationReader.Read(text, bag);
                break;
            case "waivers":
                bag.AddRange(WaiverSet.Read(text).Diagnostics);
                break;
            default:
                if (CasesReader.Read(text, bag) is { } cases && !bag.HasErrors)
                {
                    foreach (var one in cases.Cases)
                    {
                        bag.AddRange(OfCase(one, cases, Path.GetDirectoryName(text.Name)!));
                        var waivers = one.Waivers is SequenceNode list ? list.Items : one.Waivers is { } single ? [single] : [];
                        new WaiverReader(text, bag).ReadList(new SequenceNode(waivers.FindAll(w => w is not ScalarNode { IsNull: false }), default), "");
                    }
                }

                break;
        }

        return [.. bag.Sorted().Where(d => d.Severity == Severity.Error)];
    }

    private static ImmutableArray<Diagnostic> OfCase(Case one, CasesFile cases, string folder)
    {
        var under = one.Structure as MappingNode ?? Base((one.Structure as ScalarNode ?? cases.Bases[one.Base!.Value]).Value, folder);
        if (under is null)
        {
            return [];
        }

        var whole = NodeWriter.ToJson(one.Change is { } change ? Overlay.Apply(under, change) : under);
        return Structures.GetOrAdd(whole, w => StructureReader.Read(new SourceText("case.json", w)).Diagnostics);
    }

    // Its own faults are no concern of the cases.
    private static MappingNode? Base(string file, string folder) => Bases.GetOrAdd(
        Path.Combine(folder, file),
        path => File.Exists(path) ? DocumentLoader.Load(new SourceText(path, File.ReadAllText(path)), ReadLimits.Default, new DiagnosticBag()) : null);

}
