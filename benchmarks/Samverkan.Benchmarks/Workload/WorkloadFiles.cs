namespace Samverkan.Benchmarks.Workload;

/// <summary>The files of the workload that are kept.</summary>
internal static class WorkloadFiles
{
    /// <summary>The twenty checks as a charter.</summary>
    public static string Charter => Path.Combine(AppContext.BaseDirectory, "Workload", "workload.charter.yaml");

    /// <summary>S as a structure file.</summary>
    public static string Small => Path.Combine(AppContext.BaseDirectory, "Workload", "workload-s.structure.yaml");
}
