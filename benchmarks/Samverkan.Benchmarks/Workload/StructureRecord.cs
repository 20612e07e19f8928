namespace Samverkan.Benchmarks.Workload;

// A structure as somebody would write it who needs no more than the twenty checks: plain records, strings, lists.

internal sealed record StructureRecord(string Id, int FirstYear, int LastYear, List<OrganisationRecord> Organisations, List<BodyRecord> Bodies);

internal sealed record OrganisationRecord(string Id, string Kind, string Name);

internal sealed record BodyRecord(
    string Id,
    string Kind,
    string Sphere,
    int? MeetingsPerYear,
    List<string> Powers,
    List<string> Tasks,
    List<SeatRecord> Seats,
    List<PostRecord> Presidium,
    List<PlanRecord> Plans);

internal sealed record SeatRecord(string Id, string Represents, string? Side, string? Position);

internal sealed record PostRecord(string Post, string Seat);

internal sealed record PlanRecord(string Id, DateOnly Ready, int LengthInYears);
