using BenchmarkDotNet.Attributes;
using Samverkan.Benchmarks.Workload;

namespace Samverkan.Benchmarks.Measuring;

/// <summary>Loading, by BenchmarkDotNet: structures and charters against the bare pass of the reader under them.</summary>
[MemoryDiagnoser]
public class LoadingBenchmarks
{
    private readonly string _charter = File.ReadAllText(WorkloadFiles.Charter);
    private byte[] _yaml = [];
    private byte[] _json = [];

    /// <summary>Which structure of the workload.</summary>
    [Params("S", "L")]
    public string Workload { get; set; } = "S";

    /// <summary>Writes the structure in both forms.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var of = Case.Named(Workload);
        _yaml = of.Yaml;
        _json = of.Json();
    }

    /// <summary>YamlDotNet's events of the same bytes.</summary>
    [Benchmark]
    public int YamlEvents() => Measured.YamlEvents(_yaml);

    /// <summary>A structure from YAML.</summary>
    [Benchmark]
    public int LoadYaml() => Measured.LoadStructure("s.yaml", _yaml);

    /// <summary>The tokens of the same structure in JSON.</summary>
    [Benchmark]
    public int JsonReader() => Measured.JsonTokens(_json);

    /// <summary>A structure from JSON.</summary>
    [Benchmark]
    public int LoadJson() => Measured.LoadStructure("s.json", _json);

    /// <summary>YamlDotNet's events of the charter of the workload.</summary>
    [Benchmark]
    public int CharterEvents() => Measured.YamlEvents(_charter);

    /// <summary>The charter of the workload, loaded and bound.</summary>
    [Benchmark]
    public int LoadCharter() => Measured.LoadCharter(_charter);
}
