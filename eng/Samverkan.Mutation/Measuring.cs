namespace Samverkan.Mutation;

/// <summary>Runs the tests without any change: which pass, how long they take, and what they pass by.</summary>
internal static class Measuring
{
    private const long SlowestMilliseconds = 500;

    // The comparison with the second evaluator: it is slow, and worth it.
    private const string AlwaysTaken = ".AgreementTests.";

    // Noting what is passed by makes a test many times slower.
    private static readonly TimeSpan LongestNoted = TimeSpan.FromSeconds(20);

    /// <summary>Three rounds: the first is the first in the process, the second tells the time, and the third what is passed by when all is made that is made once.</summary>
    public static Baseline Of(IReadOnlyList<RoomTest> tests, Switch changes, IReadOnlySet<int> wanted)
    {
        List<LeftOutTest> leftOut = [];
        var left = tests;
        var first = Round(Noted);
        var milliseconds = Round(Timed);
        var later = Round(Noted);
        return new(
            [.. left.Select(t => new MeasuredTest(t.Id, t.Name, milliseconds[t.Id], later[t.Id].All, [.. first[t.Id].All.Except(later[t.Id].All), .. first[t.Id].Static]))],
            [.. leftOut.OrderBy(t => t.Name, StringComparer.Ordinal)]);

        Dictionary<string, T> Round<T>(Func<RoomTest, (T, string? Why)> run)
        {
            Dictionary<string, T> results = [];
            foreach (var test in left)
            {
                var (result, why) = run(test);
                results[test.Id] = result;
                if (why is not null)
                {
                    leftOut.Add(new(test.Id, test.Name, why));
                }
            }

            var gone = leftOut.Select(t => t.Id).ToHashSet();
            left = [.. left.Where(t => !gone.Contains(t.Id))];
            return results;
        }

        (long, string?) Timed(RoomTest test)
        {
            // The processor's time: the same whatever else the machine does.
            var before = Environment.CpuUsage.TotalTime;
            var passes = test.Passes();
            var taken = (long)(Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            return (taken, !passes ? "fails" : taken > SlowestMilliseconds && !IsTaken(test) ? "too slow" : null);
        }

        ((HashSet<int> All, HashSet<int> Static), string?) Noted(RoomTest test)
        {
            var late = false;
            bool passes;
            changes.Capture(on: true);
            using (new Timer(_ => { late = true; changes.Capture(on: false); }, null, IsTaken(test) ? Timeout.InfiniteTimeSpan : LongestNoted, Timeout.InfiniteTimeSpan))
            {
                passes = test.Passes();
            }

            changes.Capture(on: false);
            var (all, made) = changes.Passed();
            all.IntersectWith(wanted);
            made.IntersectWith(wanted);
            return ((all, made), !passes ? "fails" : late ? "too slow" : null);
        }

        static bool IsTaken(RoomTest test) => test.FullName.Contains(AlwaysTaken, StringComparison.Ordinal);
    }
}
