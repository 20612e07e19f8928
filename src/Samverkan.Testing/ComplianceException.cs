using Samverkan.Rules.Evaluation;

namespace Samverkan.Testing;

/// <summary>A structure does not comply. The message is the report: each finding with its rule, paragraph, subject, what was found and what is required.</summary>
public sealed class ComplianceException : Exception
{
    internal ComplianceException(string message, EvaluationResult result)
        : base(message) => Result = result;

    /// <summary>What the structure came to.</summary>
    public EvaluationResult Result { get; }
}
