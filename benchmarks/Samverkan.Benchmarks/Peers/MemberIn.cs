using Samverkan.Benchmarks.Workload;

namespace Samverkan.Benchmarks.Peers;

/// <summary>An organisation as far as it sits in one body.</summary>
internal sealed record MemberIn(BodyIn In, OrganisationRecord Organisation)
{
    public bool IsMunicipality => Organisation.Kind == "municipality";

    public IEnumerable<SeatRecord> Seats => In.Body.Seats.Where(s => s.Represents == Organisation.Id);
}
