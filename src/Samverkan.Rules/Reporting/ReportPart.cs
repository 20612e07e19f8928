namespace Samverkan.Rules.Reporting;

/// <summary>What one structure adds to a report: finished bytes and numbers, with nothing of the structure left in them.</summary>
/// <param name="Main">Its place in the report.</param>
/// <param name="Aside">What it adds in a second place, such as a row of a summary; mostly nothing.</param>
/// <param name="Tally">What it came to.</param>
internal sealed record ReportPart(ReadOnlyMemory<byte> Main, ReadOnlyMemory<byte> Aside, Tally Tally);
