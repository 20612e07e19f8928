namespace Samverkan.Rules.Evaluation;

/// <summary>x</summary>
public sealed class Finding
{
    internal static IEnumerable<Finding> From(EvaluationResult result) => [];
}
