using Samverkan.Benchmarks.Workload;

namespace Samverkan.Benchmarks.HandWritten;

/// <summary>The twenty checks as a programmer would write them who has only these twenty and no wish to change them: loops over records, strings compared as strings, every violation listed.</summary>
internal static class HandWrittenChecker
{
    private static readonly string[] Groups = ["group-1", "group-2", "group-3", "group-4", "group-5", "group-6"];
    private static readonly string[] Tasks = ["task-1", "task-2", "task-3", "task-4", "task-5", "task-6", "task-7", "task-8", "task-9"];

    public static List<Violation> Check(StructureRecord structure)
    {
        var violations = new List<Violation>();
        CheckBodiesExist(structure, violations);
        foreach (var body in structure.Bodies)
        {
            switch (body.Kind)
            {
                case "strategic-council":
                    CheckSeatsInA(structure, body, violations);
                    CheckChair(structure, body, violations);
                    CheckCouncil(structure, body, "four-meetings-in-a", "a-does-not-decide", violations);
                    break;
                case "care-council":
                    CheckSeatsInB(structure, body, violations);
                    CheckCouncil(structure, body, "four-meetings-in-b", "b-does-not-decide", violations);
                    break;
                case "strategic-group":
                    CheckGroup(structure, body, violations);
                    CheckChiefExecutives(structure, body, violations);
                    break;
                case "leadership-group":
                    CheckGroup(structure, body, violations);
                    break;
                default:
                    continue;
            }

            CheckPresidium(structure, body, violations);
        }

        return violations;
    }

    private static void CheckBodiesExist(StructureRecord structure, List<Violation> violations)
    {
        if (!Exists(structure, "council-a"))
        {
            violations.Add(new("council-a-exists", structure.Id, null));
        }

        if (!Exists(structure, "council-b"))
        {
            violations.Add(new("council-b-exists", structure.Id, null));
        }

        foreach (var group in Groups)
        {
            if (!Exists(structure, group))
            {
                violations.Add(new("six-groups-exist", structure.Id, null));
                break;
            }
        }
    }

    private static bool Exists(StructureRecord structure, string id)
    {
        foreach (var body in structure.Bodies)
        {
            if (body.Id == id)
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckSeatsInA(StructureRecord structure, BodyRecord body, List<Violation> violations)
    {
        foreach (var organisation in structure.Organisations)
        {
            var all = 0;
            var majority = 0;
            var opposition = 0;
            foreach (var seat in body.Seats)
            {
                if (seat.Represents == organisation.Id)
                {
                    all++;
                    if (seat.Side == "majority")
                    {
                        majority++;
                    }
                    else if (seat.Side == "opposition")
                    {
                        opposition++;
                    }
                }
            }

            if (organisation.Kind == "region" && all == 0)
            {
                violations.Add(new("region-seat", organisation.Id, body.Id));
            }

            if (organisation.Kind != "municipality")
            {
                continue;
            }

            if (majority == 0)
            {
                violations.Add(new("majority-seat", organisation.Id, body.Id));
            }

            if (opposition == 0)
            {
                violations.Add(new("opposition-seat", organisation.Id, body.Id));
            }

            if (all != 2)
            {
                violations.Add(new("exactly-two-seats", organisation.Id, body.Id));
            }
        }
    }

    private static void CheckSeatsInB(StructureRecord structure, BodyRecord body, List<Violation> violations)
    {
        foreach (var organisation in structure.Organisations)
        {
            if (organisation.Kind is "municipality" or "region" && !HasSeat(body, organisation.Id))
            {
                violations.Add(new("participant-seat", organisation.Id, body.Id));
            }
        }
    }

    private static bool HasSeat(BodyRecord body, string organisation)
    {
        foreach (var seat in body.Seats)
        {
            if (seat.Represents == organisation)
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckChair(StructureRecord structure, BodyRecord body, List<Violation> violations)
    {
        var chairs = 0;
        foreach (var post in body.Presidium)
        {
            if (post.Post == "chair" && IsOfKind(structure, body, post, "region"))
            {
                chairs++;
            }
        }

        if (chairs != 1)
        {
            violations.Add(new("region-chairs", body.Id, null));
        }
    }

    private static void CheckPresidium(StructureRecord structure, BodyRecord body, List<Violation> violations)
    {
        var region = false;
        var municipality = false;
        foreach (var post in body.Presidium)
        {
            region = region || IsOfKind(structure, body, post, "region");
            municipality = municipality || IsOfKind(structure, body, post, "municipality");
        }

        if (!region)
        {
            violations.Add(new("region-in-presidium", body.Id, null));
        }

        if (!municipality)
        {
            violations.Add(new("municipality-in-presidium", body.Id, null));
        }
    }

    // Whether the seat of a post is for an organisation of this kind.
    private static bool IsOfKind(StructureRecord structure, BodyRecord body, PostRecord post, string kind)
    {
        foreach (var seat in body.Seats)
        {
            if (seat.Id == post.Seat)
            {
                foreach (var organisation in structure.Organisations)
                {
                    if (organisation.Id == seat.Represents)
                    {
                        return organisation.Kind == kind;
                    }
                }
            }
        }

        return false;
    }

    private static void CheckCouncil(StructureRecord structure, BodyRecord body, string meetings, string powers, List<Violation> violations)
    {
        if (body.MeetingsPerYear < 4)
        {
            violations.Add(new(meetings, body.Id, null));
        }

        foreach (var power in body.Powers)
        {
            if (power == "decide")
            {
                violations.Add(new(powers, body.Id, null));
                break;
            }
        }

        foreach (var plan in body.Plans)
        {
            if (plan.LengthInYears != 2)
            {
                violations.Add(new("plan-of-two-years", plan.Id, body.Id));
            }
        }

        for (var year = structure.FirstYear; year <= structure.LastYear; year++)
        {
            var updates = 0;
            foreach (var plan in body.Plans)
            {
                if (plan.Ready.Year == year)
                {
                    updates++;
                }
            }

            if (updates == 0)
            {
                violations.Add(new("plan-updated-yearly", year.ToString(System.Globalization.CultureInfo.InvariantCulture), body.Id));
            }
        }
    }

    private static void CheckGroup(StructureRecord structure, BodyRecord body, List<Violation> violations)
    {
        foreach (var task in Tasks)
        {
            var found = false;
            foreach (var of in body.Tasks)
            {
                if (of == task)
                {
                    found = true;
                    break;
                }
            }

            if (!found)
            {
                violations.Add(new("nine-tasks", body.Id, null));
                break;
            }
        }

        foreach (var organisation in structure.Organisations)
        {
            // Whether a seat is for an official follows from its body.
            if (organisation.Kind == "municipality" && !HasOfficial(body, organisation.Id))
            {
                violations.Add(new("official-seat", organisation.Id, body.Id));
            }
        }
    }

    private static bool HasOfficial(BodyRecord body, string organisation)
    {
        foreach (var seat in body.Seats)
        {
            if (seat.Represents == organisation && body.Sphere == "official")
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckChiefExecutives(StructureRecord structure, BodyRecord body, List<Violation> violations)
    {
        foreach (var organisation in structure.Organisations)
        {
            if (organisation.Kind == "municipality" && !HasChiefExecutive(body, organisation.Id))
            {
                violations.Add(new("chief-executive-seat", organisation.Id, body.Id));
            }
        }
    }

    private static bool HasChiefExecutive(BodyRecord body, string organisation)
    {
        foreach (var seat in body.Seats)
        {
            if (seat.Represents == organisation && seat.Position == "kommundirektor")
            {
                return true;
            }
        }

        return false;
    }
}
