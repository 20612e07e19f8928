using System.Globalization;
using System.Text;

namespace Samverkan.Benchmarks.Workload;

/// <summary>Writes a structure of the workload as a structure file in YAML: every seat an entry of its own.</summary>
internal static class WorkloadYaml
{
    public static string Write(StructureRecord structure)
    {
        var to = new StringBuilder();
        Line(to, $"structure: {structure.Id}");
        Line(to, $"covers: [structure, events]");
        Line(to, $"period: {{ from: {structure.FirstYear}-01-01, until: {structure.LastYear}-12-31 }}");
        Line(to, $"as-of: {structure.LastYear}-12-31");
        Line(to, $"");
        Line(to, $"organisations:");
        foreach (var organisation in structure.Organisations)
        {
            Line(to, $"  {organisation.Id}: {{ kind: {organisation.Kind}, name: {organisation.Name} }}");
        }

        Line(to, $"");
        Line(to, $"bodies:");
        foreach (var body in structure.Bodies)
        {
            WriteBody(to, body);
        }

        return to.ToString();
    }

    private static void WriteBody(StringBuilder to, BodyRecord body)
    {
        Line(to, $"  {body.Id}:");
        Line(to, $"    kind: {body.Kind}");
        Line(to, $"    sphere: {body.Sphere}");
        Line(to, $"    powers: [{string.Join(", ", body.Powers)}]");
        if (body.MeetingsPerYear is { } meetings)
        {
            Line(to, $"    meetings-per-year: {meetings}");
        }

        if (body.Tasks.Count > 0)
        {
            Line(to, $"    tasks: [{string.Join(", ", body.Tasks)}]");
        }

        Line(to, $"    seats:");
        foreach (var seat in body.Seats)
        {
            var side = seat.Side is null ? "" : $", side: {seat.Side}";
            var position = seat.Position is null ? "" : $", position: {seat.Position}";
            Line(to, $"    - {{ id: {seat.Id}, represents: {seat.Represents}{side}{position} }}");
        }

        Line(to, $"    presidium: [{string.Join(", ", body.Presidium.Select(p => $"{{ post: {p.Post}, seat: {p.Seat} }}"))}]");
        if (body.Plans.Count > 0)
        {
            Line(to, $"    plans:");
            foreach (var plan in body.Plans)
            {
                Line(to, $"    - {{ id: {plan.Id}, ready: {plan.Ready:yyyy-MM-dd}, length: {plan.LengthInYears} years }}");
            }
        }
    }

    private static void Line(StringBuilder to, FormattableString line) => to.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
