namespace Samverkan.Mutation;

/// <summary>Runs tests while a change is on, and ends the wait for one that does not come to its end.</summary>
internal sealed class Trial(Switch changes)
{
    private const int StackSize = 16 << 20;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    // For what waits without end and takes no time of the processor.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>Whether a test still runs that was given up: nothing more can be tried in this process.</summary>
    public bool IsStuck { get; private set; }

    /// <summary>Tries a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="tests">The tests, in order; the first that fails ends the trial.</param>
    /// <param name="isKept">Whether the process is to be used for more afterwards.</param>
    /// <returns>What came of it, and by which test.</returns>
    public (Outcome Outcome, MeasuredTest? By) Of(int change, IEnumerable<(RoomTest Test, MeasuredTest Measured)> tests, bool isKept)
    {
        var started = Now();
        MeasuredTest? running = null;
        MeasuredTest? failed = null;
        var poisoned = false;
        var givenUp = false;
        var thread = new Thread(Run, StackSize) { IsBackground = true };
        thread.Start();
        while (!thread.Join(20))
        {
            var (since, now) = (Volatile.Read(ref started), Now());
            if (now.Processor - since.Processor > Limit(Volatile.Read(ref running)) || now.Clock - since.Clock > LongestWait)
            {
                // Many a loop ends once its change is off.
                Volatile.Write(ref givenUp, true);
                changes.Off();
                IsStuck = !thread.Join(Grace);
                return (Outcome.Ended, running);
            }
        }

        return (failed is null ? Outcome.Survived : poisoned ? Outcome.Poisoned : Outcome.Failed, failed);

        void Run()
        {
            changes.On(change);
            foreach (var (test, measured) in tests)
            {
                if (Volatile.Read(ref givenUp))
                {
                    return;
                }

                Volatile.Write(ref running, measured);
                Volatile.Write(ref started, Now());
                if (!test.Passes())
                {
                    changes.Off();
                    Volatile.Write(ref started, Now());
                    poisoned = isKept && !test.Passes();
                    failed = measured;
                    break;
                }
            }

            changes.Off();
        }
    }

    // The processor's time is the same whatever else the machine does.
    private static Moment Now() => new(Environment.CpuUsage.TotalTime, TimeSpan.FromMilliseconds(Environment.TickCount64));

    private static TimeSpan Limit(MeasuredTest? test) => TimeSpan.FromMilliseconds(8000 + 20 * (test?.Milliseconds ?? 0));

    private sealed record Moment(TimeSpan Processor, TimeSpan Clock);
}
