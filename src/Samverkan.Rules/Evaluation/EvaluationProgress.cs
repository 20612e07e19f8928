namespace Samverkan.Rules.Evaluation;

/// <summary>How far an evaluation has come.</summary>
/// <param name="Judged">How many rules have been judged, or were not asked for.</param>
/// <param name="Total">How many there are, in all charters.</param>
public readonly record struct EvaluationProgress(int Judged, int Total);
