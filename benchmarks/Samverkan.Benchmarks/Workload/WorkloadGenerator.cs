using System.Globalization;
using System.Text.Json;

namespace Samverkan.Benchmarks.Workload;

/// <summary>Makes the structures of workload W. The same call gives the same structure, on every machine.</summary>
internal static class WorkloadGenerator
{
    private const int Seed = 2019;
    private const int FirstYear = 2019;
    private const int LastYear = 2020;
    private const string Region = "region-ostergotland";

    private static readonly (string Id, string Name)[] Municipalities =
    [
        ("boxholm", "Boxholms kommun"), ("finspang", "Finspångs kommun"), ("kinda", "Kinda kommun"), ("linkoping", "Linköpings kommun"),
        ("mjolby", "Mjölby kommun"), ("motala", "Motala kommun"), ("norrkoping", "Norrköpings kommun"), ("soderkoping", "Söderköpings kommun"),
        ("vadstena", "Vadstena kommun"), ("valdemarsvik", "Valdemarsviks kommun"), ("ydre", "Ydre kommun"), ("atvidaberg", "Åtvidabergs kommun"),
        ("odeshog", "Ödeshögs kommun"),
    ];

    private static readonly string[] Tasks = [.. Enumerable.Range(1, 9).Select(n => $"task-{n}")];

    /// <summary>S: 8 bodies, 140 seats, nothing wrong.</summary>
    public static StructureRecord Small()
    {
        var seating = new Seating(SeatsOfRegionInA: 8, SeatsInB: 1, SeatsOfRegionInB: 3, SeatsInGroup: 1, SeatsOfRegionInGroup: 2);
        return Parsed(new("workload-s", FirstYear, LastYear, Organisations(), Bodies(1, seating)));
    }

    /// <summary>S′: S with five violations, each of a rule of its own.</summary>
    public static StructureRecord SmallWithViolations()
    {
        var small = Small();
        Change(small, "council-a", b => b with { Seats = [.. b.Seats.Select(s => s.Id == "opposition-kinda" ? s with { Side = "majority" } : s)] });
        Change(small, "council-b", b => b with { MeetingsPerYear = 3, Powers = [.. b.Powers, "decide"] });
        Change(small, "group-1", b => b with { Seats = [.. b.Seats.Select(s => s.Represents == "ydre" ? s with { Position = null } : s)] });
        Change(small, "group-3", b => b with { Tasks = [.. b.Tasks.Where(t => t != "task-5")] });
        return Parsed(small with { Id = "workload-s-violated" });
    }

    /// <summary>L: 1,000 bodies, 31,000 seats, one body in forty with something wrong; <paramref name="times"/> as many of it all.</summary>
    public static StructureRecord Large(int times = 1)
    {
        var seating = new Seating(SeatsOfRegionInA: 5, SeatsInB: 2, SeatsOfRegionInB: 5, SeatsInGroup: 2, SeatsOfRegionInGroup: 5);
        var bodies = Bodies(125 * times, seating);
        var random = new Random(Seed);
        for (var i = 0; i < bodies.Count; i += 40)
        {
            var at = i + random.Next(40);
            bodies[at] = Spoiled(bodies[at], random);
        }

        return Parsed(new($"workload-l-{times}", FirstYear, LastYear, Organisations(), bodies));
    }

    /// <summary>S with every one of the twenty checks broken somewhere.</summary>
    public static StructureRecord Broken()
    {
        var broken = SmallWithViolations();
        Change(broken, "council-a", b => b with
        {
            Id = "assembly",
            MeetingsPerYear = 1,
            Powers = ["decide"],
            Seats = [.. b.Seats.Where(s => s.Represents != Region && s.Id != "majority-ydre")],
            Presidium = [new("chair", "majority-motala")],
            Plans = [b.Plans[1] with { LengthInYears = 1 }],
        });
        Change(broken, "council-b", b => b with { Id = "forum", Seats = [.. b.Seats.Where(s => s.Represents != "boxholm")], Presidium = [new("chair", "region-2")] });
        Change(broken, "group-6", b => b with { Id = "crew", Seats = [.. b.Seats.Where(s => s.Represents != "mjolby")] });
        return Parsed(broken with { Id = "workload-broken" });
    }

    private sealed record Seating(int SeatsOfRegionInA, int SeatsInB, int SeatsOfRegionInB, int SeatsInGroup, int SeatsOfRegionInGroup);

    private static List<OrganisationRecord> Organisations() =>
        [new(Region, "region", "Region Östergötland"), .. Municipalities.Select(m => new OrganisationRecord(m.Id, "municipality", m.Name))];

    private static List<BodyRecord> Bodies(int times, Seating seating)
    {
        var bodies = new List<BodyRecord>(8 * times);
        for (var i = 0; i < times; i++)
        {
            var suffix = i == 0 ? "" : "-" + i.ToString(CultureInfo.InvariantCulture);
            List<SeatRecord> a = [.. Seats("majority", 1, "majority", null), .. Seats("opposition", 1, "opposition", null), .. RegionSeats(seating.SeatsOfRegionInA, "majority")];
            bodies.Add(Council("council-a" + suffix, "strategic-council", a, "majority-motala"));
            List<SeatRecord> b = [.. Seats("seat", seating.SeatsInB, null, null), .. RegionSeats(seating.SeatsOfRegionInB, null)];
            bodies.Add(Council("council-b" + suffix, "care-council", b, "seat-norrkoping"));
            for (var group = 1; group <= 6; group++)
            {
                var (kind, position) = group == 1 ? ("strategic-group", "kommundirektor") : ("leadership-group", (string?)null);
                List<SeatRecord> seats = [.. Seats("official", seating.SeatsInGroup, null, position), .. RegionSeats(seating.SeatsOfRegionInGroup, null)];
                bodies.Add(new($"group-{group}{suffix}", kind, "official", null, ["prepare"], [.. Tasks], seats, Presidium("official-linkoping"), []));
            }
        }

        return bodies;
    }

    private static List<PostRecord> Presidium(string viceChair) => [new("chair", "region-1"), new("vice-chair", viceChair)];

    private static BodyRecord Council(string id, string kind, List<SeatRecord> seats, string viceChair) => new(
        id, kind, "political", 4, ["inform", "consult", "discuss", "prepare"], [], seats, Presidium(viceChair),
        [new("plan-2019", new(2019, 2, 14), 2), new("plan-2020", new(2020, 2, 13), 2)]);

    private static IEnumerable<SeatRecord> Seats(string id, int each, string? side, string? position)
    {
        foreach (var (municipality, _) in Municipalities)
        {
            for (var n = 1; n <= each; n++)
            {
                yield return new(n == 1 ? $"{id}-{municipality}" : $"{id}-{municipality}-{n}", municipality, side, position);
            }
        }
    }

    private static IEnumerable<SeatRecord> RegionSeats(int count, string? side) =>
        Enumerable.Range(1, count).Select(n => new SeatRecord($"region-{n}", Region, side, null));

    private static BodyRecord Spoiled(BodyRecord body, Random random)
    {
        var municipality = Municipalities[random.Next(Municipalities.Length)].Id;
        var task = Tasks[random.Next(Tasks.Length)];
        return body.Kind switch
        {
            "strategic-council" => body with { Seats = [.. body.Seats.Select(s => s.Id == "majority-" + municipality ? s with { Represents = Region } : s)], Presidium = Presidium("opposition-motala") },
            "care-council" => body with { Powers = [.. body.Powers, "decide"], Plans = [body.Plans[0] with { LengthInYears = 3 }] },
            "strategic-group" => body with { Seats = [.. body.Seats.Select(s => s.Represents == municipality ? s with { Position = null } : s)] },
            _ => body with { Tasks = [.. body.Tasks.Where(t => t != task)], Presidium = [body.Presidium[1] with { Post = "chair" }] },
        };
    }

    private static void Change(StructureRecord structure, string id, Func<BodyRecord, BodyRecord> change)
    {
        var at = structure.Bodies.FindIndex(b => b.Id == id);
        structure.Bodies[at] = change(structure.Bodies[at]);
    }

    // As a program would have it that read it from a file: no two strings are the same object.
    private static StructureRecord Parsed(StructureRecord structure) =>
        JsonSerializer.Deserialize<StructureRecord>(JsonSerializer.SerializeToUtf8Bytes(structure))!;
}
