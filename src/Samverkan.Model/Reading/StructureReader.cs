using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>Reads structure descriptions, YAML or JSON.</summary>
public static class StructureReader
{
    /// <summary>Reads a structure. Goes on after a fault and reports all that it finds.</summary>
    /// <param name="source">YAML; JSON where its name ends in <c>.json</c>.</param>
    /// <param name="limits">How much it may ask for.</param>
    /// <returns>The structure, or everything that is wrong with the text, sorted by place.</returns>
    public static ReadResult<Structure> Read(SourceText source, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        limits ??= ReadLimits.Default;
        var bag = new DiagnosticBag();
        var structure = DocumentLoader.Load(source, "structure", limits, bag) is { } root
            ? new StructureBuilder(source, limits, bag).Build(root)
            : null;
        return ReadResult<Structure>.From(structure, bag);
    }
}
