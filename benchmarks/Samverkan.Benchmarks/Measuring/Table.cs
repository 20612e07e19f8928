using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Samverkan.Benchmarks.Measuring;

/// <summary>The same measurements by BenchmarkDotNet, with its statistics: slower and more careful than the summary.</summary>
internal static class Table
{
    public static void Run(string[] options)
    {
        // In this process: a project that it would make for itself would be built by the rules of this repository, which are not for made code.
        var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromTypes([typeof(EvaluationBenchmarks), typeof(LoadingBenchmarks)]).Run(options.Length > 0 ? options : ["--filter", "*"], config);
    }
}
