namespace Samverkan.Benchmarks.HandWritten;

/// <summary>A check that does not hold, of what, and in which body.</summary>
internal readonly record struct Violation(string Rule, string Subject, string? Body);
