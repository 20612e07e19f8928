using System.Text;
using Samverkan.Model;
using Samverkan.Rules;

namespace Samverkan.Benchmarks.Workload;

/// <summary>One structure of the workload in every form that is measured.</summary>
internal sealed class Case
{
    private Case(string name, StructureRecord records)
    {
        Name = name;
        Records = records;
        Yaml = Encoding.UTF8.GetBytes(WorkloadYaml.Write(records));
    }

    public static Case Of(string name, StructureRecord records) => new(name, records);

    public static Case Small { get; } = new("S", WorkloadGenerator.Small());

    public static Case SmallWithViolations { get; } = new("S′", WorkloadGenerator.SmallWithViolations());

    public static Case Large(int times = 1) => new(times == 1 ? "L" : $"{times}×L", WorkloadGenerator.Large(times));

    public static Case Named(string name) => name switch
    {
        "S" => Small,
        "S′" => SmallWithViolations,
        _ => Large(),
    };

    public static RuleSet Charter() => RuleSet.Load(WorkloadFiles.Charter).OrThrow();

    public string Name { get; }

    public StructureRecord Records { get; }

    public byte[] Yaml { get; }

    public byte[] Json() => WorkloadJson.Write(Records);

    public Structure Load()
    {
        using var stream = new MemoryStream(Yaml);
        return Structure.Load(Name + ".yaml", stream, WorkloadLimits.Wide).OrThrow();
    }
}
