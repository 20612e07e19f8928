using Samverkan.Benchmarks.HandWritten;
using Samverkan.Benchmarks.Workload;

namespace Samverkan.Benchmarks.Peers;

/// <summary>The twenty checks as rules of FluentValidation, over the same records as the loops by hand.</summary>
internal static class FluentChecker
{
    private static readonly StructureValidator Validator = new();

    public static List<Violation> Check(StructureRecord structure)
    {
        var failures = Validator.Validate(structure).Errors;
        var violations = new List<Violation>(failures.Count);
        foreach (var failure in failures)
        {
            violations.Add((Violation)failure.CustomState);
        }

        return violations;
    }
}
