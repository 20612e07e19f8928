namespace Samverkan.Rules.Evaluation;

/// <summary>How a rule comes to what it comes to for one thing that it may be about, whether or not it reaches it.</summary>
/// <param name="Candidate">The thing.</param>
/// <param name="IsPicked">Whether <c>in</c> and <c>each</c> pick it.</param>
/// <param name="IsRuleInForce">Whether the rule holds on its days.</param>
/// <param name="IsThere">Whether it, and the body, are there on these days.</param>
/// <param name="Picking">How <c>in</c> and <c>each</c> came out.</param>
/// <param name="Guard">How <c>if</c> came out; null where the rule has none.</param>
/// <param name="Holds">How the requirement came out.</param>
internal sealed record Considered(Candidate Candidate, Truth IsPicked, Truth IsRuleInForce, Truth IsThere, Trace Picking, Trace? Guard, Trace Holds);
