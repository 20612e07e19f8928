using System.IO.Pipes;
using System.Reflection;

namespace Samverkan.Mutation;

/// <summary>A process that runs tests: it is told what to do through one pipe and answers through another.</summary>
internal static class Worker
{
    /// <summary>The first argument of such a process.</summary>
    public const string Argument = "--worker";

    /// <summary>Measures the tests.</summary>
    public const string Measure = "measure";

    /// <summary>Tries changes one after the other.</summary>
    public const string Try = "try";

    /// <summary>Tries one change that is on from the start.</summary>
    public const string Fresh = "fresh";

    /// <summary>Does what it is told until nothing more comes, or until it is of no more use.</summary>
    public static void Run(string mode, string planFile, string toldPipe, string answersPipe)
    {
        using var told = new StreamReader(new AnonymousPipeClientStream(PipeDirection.In, toldPipe));
        using var answers = new StreamWriter(new AnonymousPipeClientStream(PipeDirection.Out, answersPipe)) { AutoFlush = true };
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);

        var plan = Plan.Read(planFile);
        var changes = new Switch(Assembly.Load(plan.Assembly));
        switch (mode)
        {
            case Measure:
                Measuring.Of(RoomTests.Find(plan.Tests, new TestFilter(plan.Filter)), changes, plan.Changes.ToHashSet()).Write(plan.Baseline);
                answers.WriteLine();
                break;

            case Fresh when told.ReadLine() is { } line:
                TryFresh(plan, changes, int.Parse(line, null), answers);
                break;

            default:
                TryAll(plan, changes, told, answers);
                break;
        }

        answers.Flush();
        Environment.Exit(0);
    }

    private static void TryAll(Plan plan, Switch changes, StreamReader told, StreamWriter answers)
    {
        // What is made once per process is made here, before any change is on.
        var measured = Baseline.Read(plan.Baseline).Tests.ToDictionary(t => t.Id);
        List<(RoomTest Test, MeasuredTest Measured)> tests = [];
        foreach (var test in RoomTests.Find(plan.Tests, new TestFilter(plan.Filter)).Where(t => measured.ContainsKey(t.Id)))
        {
            var before = Environment.CpuUsage.TotalTime;
            if (test.Passes())
            {
                var taken = (long)(Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
                tests.Add((test, measured[test.Id] with { Milliseconds = Math.Max(taken, measured[test.Id].Milliseconds) }));
            }
        }

        // Slow ones last, and otherwise those first that noticed something lately.
        Dictionary<string, int> lately = [];
        var trial = new Trial(changes);
        for (var n = 1; told.ReadLine() is { } line; n++)
        {
            var change = int.Parse(line, null);
            var mine = tests.Where(t => t.Measured.Reach.Contains(change))
                .OrderBy(t => t.Measured.Milliseconds > 100 ? t.Measured.Milliseconds : 0)
                .ThenByDescending(t => lately.GetValueOrDefault(t.Measured.Id))
                .ThenBy(t => t.Measured.Milliseconds)
                .ToList();
            var (outcome, by) = trial.Of(change, mine, isKept: true);
            if (by is not null)
            {
                lately[by.Id] = n;
            }

            answers.WriteLine($"{outcome}\t{by?.Name}");
            if (trial.IsStuck || outcome == Outcome.Poisoned)
            {
                return;
            }
        }
    }

    private static void TryFresh(Plan plan, Switch changes, int change, StreamWriter answers)
    {
        changes.On(change);
        var baseline = Baseline.Read(plan.Baseline);
        var measured = baseline.Tests.ToDictionary(t => t.Id);
        var leftOut = baseline.LeftOut.Select(t => t.Id).ToHashSet();

        // A test that is not known is one whose rows the change has spoilt.
        var tests = RoomTests.Find(plan.Tests, new TestFilter(plan.Filter))
            .Where(t => !leftOut.Contains(t.Id))
            .Select(t => (t, measured.GetValueOrDefault(t.Id) ?? new MeasuredTest(t.Id, t.Name, 0, [], [change])))
            .OrderBy(t => t.Item2.Once.Contains(change) ? 0 : t.Item2.Reach.Contains(change) ? 1 : 2)
            .ThenBy(t => t.Item2.Milliseconds)
            .ToList();
        var (outcome, by) = new Trial(changes).Of(change, tests, isKept: false);
        answers.WriteLine($"{outcome}\t{by?.Name}");
    }
}
