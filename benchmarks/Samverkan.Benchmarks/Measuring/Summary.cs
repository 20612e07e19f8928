using System.Globalization;
using Samverkan.Benchmarks.Workload;
using Samverkan.Model;
using Samverkan.Rules;

namespace Samverkan.Benchmarks.Measuring;

/// <summary>Measures every ratio of docs/performance.md in less than a minute and writes a line for each.</summary>
internal sealed class Summary(TextWriter output, bool withTimes)
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(4);

    public void Run()
    {
        var rules = Case.Charter();
        Evaluation(rules);
        Peers();
        FirstMeeting(rules);
        Allocation(rules);
        Loading();
        Memory();
    }

    private void Evaluation(RuleSet rules)
    {
        Evaluation(rules, Case.Small, Short);
        Evaluation(rules, Case.SmallWithViolations, Short);
        Evaluation(rules, Case.Large(), Long);
        Evaluation(rules, Case.Large(10), Long);
    }

    private void Evaluation(RuleSet rules, Case of, TimeSpan budget)
    {
        var structure = of.Load();
        Write($"evaluate/hand-written {of.Name}", Pair.Measure(() => Measured.Evaluate(rules, structure), () => Measured.HandWritten(of.Records), budget));
    }

    private void Peers()
    {
        foreach (var of in (ReadOnlySpan<Case>)[Case.Small, Case.SmallWithViolations, Case.Large()])
        {
            Write($"fluentvalidation/hand-written {of.Name}", Pair.Measure(() => Measured.FluentValidation(of.Records), () => Measured.HandWritten(of.Records), Short));
        }
    }

    // A structure that the rules have not met before, against one that they have: what is prepared when the two first meet.
    private void FirstMeeting(RuleSet rules)
    {
        var fresh = new Queue<Structure>();
        var known = Case.Small.Load();
        var all = new List<double>();
        var again = Pair.Measure(() => Measured.Evaluate(rules, known), () => Measured.HandWritten(Case.Small.Records), Short);
        for (var i = 0; i < 400; i++)
        {
            fresh.Enqueue(Case.Small.Load());
        }

        while (fresh.TryDequeue(out var structure))
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            _ = Measured.Evaluate(rules, structure);
            all.Add(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        all.Sort();
        Write("evaluate-first/hand-written S", new Pair(all[all.Count / 4], again.Theirs));
        Write("evaluate-first/evaluate-again S", new Pair(all[all.Count / 4], again.Ours));
    }

    private void Allocation(RuleSet rules)
    {
        foreach (var of in (ReadOnlySpan<Case>)[Case.Small, Case.SmallWithViolations])
        {
            var structure = of.Load();
            Write($"evaluate allocates {of.Name} (bytes)", AllocatedBy(() => Measured.Evaluate(rules, structure)));
        }
    }

    private void Loading()
    {
        foreach (var of in (ReadOnlySpan<Case>)[Case.Small, Case.Large()])
        {
            var budget = of == Case.Small ? Short : Long;
            var yaml = of.Yaml;
            Write($"load-yaml/events {of.Name}", Pair.Measure(() => Measured.LoadStructure("s.yaml", yaml), () => Measured.YamlEvents(yaml), budget));
            var json = of.Json();
            Write($"load-json/reader {of.Name}", Pair.Measure(() => Measured.LoadStructure("s.json", json), () => Measured.JsonTokens(json), budget));
        }

        var workload = File.ReadAllText(WorkloadFiles.Charter);
        Write("load-charter/events W", Pair.Measure(() => Measured.LoadCharter(workload), () => Measured.YamlEvents(workload), Short));
        var shipped = BuiltInCharters.Ostergotland2019.Text().Text;
        Write("load-charter/events ostergotland-2019", Pair.Measure(() => Measured.LoadCharter(shipped), () => Measured.YamlEvents(shipped), Short));
    }

    // What a loaded L holds on to, its own text included, by seat.
    private void Memory()
    {
        var of = Case.Large();
        var seats = of.Records.Bodies.Sum(b => b.Seats.Count);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var structure = of.Load();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        Write("memory per loaded seat L (bytes)", (double)(after - before) / seats);
        Write("memory per loaded seat L without the text (bytes)", (double)(after - before - (2 * structure.Source.Text.Length)) / seats);
        GC.KeepAlive(structure);
    }

    private static double AllocatedBy(Func<int> work)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 50; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private void Write(string name, Pair pair)
    {
        Write(name, pair.Ratio);
        if (withTimes)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {pair.Ours:0.00} µs / {pair.Theirs:0.00} µs"));
        }
    }

    private void Write(string name, double figure) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {(figure < 100 ? figure.ToString("0.00", CultureInfo.InvariantCulture) : figure.ToString("0", CultureInfo.InvariantCulture))}"));
}
