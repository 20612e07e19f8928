using System.Diagnostics;

namespace Samverkan.Benchmarks.Measuring;

/// <summary>How long two pieces of work took, in microseconds a time: the shortest of many rounds.</summary>
internal readonly record struct Pair(double Ours, double Theirs)
{
    // Shorter rounds drown in the clock, longer ones meet more interruptions.
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(4);

    public double Ratio => Ours / Theirs;

    /// <summary>
    /// Measures two pieces of work in turn, round by round, so that whatever slows the machine down slows both. What is left out of account is
    /// noise, which only ever adds: the shortest round of each is nearest to what the work takes.
    /// </summary>
    public static Pair Measure(Func<int> ours, Func<int> theirs, TimeSpan budget)
    {
        var repeatOurs = WarmUp(ours, budget / 5);
        var repeatTheirs = WarmUp(theirs, budget / 5);
        var best = new Pair(double.MaxValue, double.MaxValue);
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < 5 || watch.Elapsed < budget * 3 / 5; round++)
        {
            var first = Time(ours, repeatOurs);
            var second = Time(theirs, repeatTheirs);
            best = new(Math.Min(best.Ours, first), Math.Min(best.Theirs, second));
        }

        return best;
    }

    // Runs until the compiler has done all it will, and tells how many times fit in a round.
    private static int WarmUp(Func<int> work, TimeSpan budget)
    {
        var shortest = double.MaxValue;
        var watch = Stopwatch.StartNew();
        for (var times = 0; times < 3 || watch.Elapsed < budget; times++)
        {
            shortest = Math.Min(shortest, Time(work, 1));
        }

        return (int)Math.Clamp(Round.TotalMicroseconds / shortest, 1, 100_000);
    }

    private static double Time(Func<int> work, int times)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
        {
            _last = work();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / times;
    }

    // Kept where the compiler cannot tell that nobody reads it.
    private static volatile int _last;
}
