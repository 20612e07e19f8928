namespace Samverkan.Properties.Tests.Generation;

/// <summary>Dates, lengths and texts that structures and charters draw from: few, so that they meet.</summary>
internal static class Values
{
    public static readonly string[] Texts = ["Skolbolaget", "Vårdbolaget", "skolbolaget", "Å"];

    public static readonly string[] Days =
        ["2024-12-31", "2025-01-01", "2025-02-28", "2025-03-01", "2025-03-31", "2025-06-15", "2025-12-31", "2026-01-01", "2025-03", "2025-06", "2025"];

    public static readonly string[] Lengths = ["0 days", "7 days", "1 week", "30 days", "1 month", "28 days", "3 months", "90 days", "1 year", "12 months", "365 days", "2 years"];

    public static readonly string[] Years = ["2024", "2025", "2026"];

    public static readonly string[] AsOf = ["2024-12-31", "2025-01-01", "2025-03-01", "2025-06-15", "2025-12-31", "2026-03-01"];
}
