namespace Samverkan.Fuzz;

/// <summary>What an input cost.</summary>
/// <param name="Time">The processor's time, from its bytes to the last report.</param>
/// <param name="Reading">Bytes allocated while it was read.</param>
/// <param name="Judging">Bytes allocated afterwards: while it was judged, and told in two languages and all formats.</param>
/// <param name="IsRead">Whether it could be used.</param>
internal readonly record struct Measured(TimeSpan Time, long Reading, long Judging, bool IsRead);
