using Samverkan.Model.Reading;

namespace Samverkan.Benchmarks.Workload;

/// <summary>Ten times L is more than the reader takes unasked.</summary>
internal static class WorkloadLimits
{
    public static ReadLimits Wide { get; } = new() { MaxBytes = 1L << 30, MaxNodes = int.MaxValue, MaxElements = int.MaxValue };
}
