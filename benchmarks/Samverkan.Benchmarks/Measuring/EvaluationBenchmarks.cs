using BenchmarkDotNet.Attributes;
using Samverkan.Benchmarks.Workload;
using Samverkan.Model;
using Samverkan.Rules;

namespace Samverkan.Benchmarks.Measuring;

/// <summary>Judging, by BenchmarkDotNet: this project's evaluator, loops by hand and FluentValidation over the same structures.</summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private Case _case = null!;
    private RuleSet _rules = null!;
    private Structure _structure = null!;

    /// <summary>Which structure of the workload.</summary>
    [Params("S", "S′", "L")]
    public string Workload { get; set; } = "S";

    /// <summary>Makes the structure and loads it.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _case = Case.Named(Workload);
        _rules = Case.Charter();
        _structure = _case.Load();
    }

    /// <summary>Loops over records.</summary>
    [Benchmark(Baseline = true)]
    public int HandWritten() => Measured.HandWritten(_case.Records);

    /// <summary>This project.</summary>
    [Benchmark]
    public int Samverkan() => Measured.Evaluate(_rules, _structure);

    /// <summary>The peer.</summary>
    [Benchmark]
    public int FluentValidation() => Measured.FluentValidation(_case.Records);
}
