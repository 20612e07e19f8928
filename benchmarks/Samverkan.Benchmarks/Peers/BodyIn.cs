using Samverkan.Benchmarks.Workload;

namespace Samverkan.Benchmarks.Peers;

/// <summary>A body with the structure it stands in, as rules about the body look into both.</summary>
internal sealed record BodyIn(StructureRecord Structure, BodyRecord Body)
{
    public IEnumerable<MemberIn> Members => Structure.Organisations.Select(o => new MemberIn(this, o));

    public IEnumerable<int> Years => Enumerable.Range(Structure.FirstYear, Structure.LastYear - Structure.FirstYear + 1);

    /// <summary>Whether the seat of a post is for an organisation of this kind.</summary>
    public bool IsOfKind(PostRecord post, string kind) =>
        Body.Seats.Find(s => s.Id == post.Seat) is { } seat && Structure.Organisations.Find(o => o.Id == seat.Represents)?.Kind == kind;
}
