using System.Collections.Concurrent;
using System.Diagnostics;

namespace Samverkan.Mutation;

/// <summary>Has every change tried, by several processes at once.</summary>
/// <param name="dll">This program, beside the changed assembly.</param>
/// <param name="planFile">The plan.</param>
/// <param name="baseline">What the tests do without any change.</param>
/// <param name="processes">How many processes.</param>
internal sealed class Conductor(string dll, string planFile, Baseline baseline, int processes)
{
    private readonly ConcurrentDictionary<int, Outcome> _outcomes = new();
    private readonly HashSet<int> _once = [.. baseline.Tests.SelectMany(t => t.Once)];
    private readonly HashSet<int> _reached = [.. baseline.Tests.SelectMany(t => t.Reach)];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _tried;

    /// <summary>What came of each that has been tried.</summary>
    public IReadOnlyDictionary<int, Outcome> Outcomes => _outcomes;

    /// <summary>Tries each, one after the other in as few processes as can be.</summary>
    public void TryAll(IReadOnlyList<int> changes)
    {
        foreach (var change in changes.Where(c => !_reached.Contains(c)))
        {
            _outcomes[change] = _once.Contains(change) ? Outcome.Survived : Outcome.NotReached;
        }

        Work([.. changes.Where(_reached.Contains)], TryInTurn, "one after the other");
    }

    /// <summary>Tries those once more that nothing has noticed and that were switched on too late, each in a process of its own.</summary>
    public void TryOnceMore(IReadOnlyList<int> changes) =>
        Work([.. changes.Where(c => _once.Contains(c) && _outcomes[c] == Outcome.Survived)], TryFresh, "each in a process of its own");

    private void Work(IReadOnlyList<int> changes, Action<ConcurrentQueue<int>> work, string how)
    {
        Console.Error.WriteLine($"{changes.Count} to be tried {how}");
        var queue = new ConcurrentQueue<int>(changes);
        _tried = 0;
        Parallel.For(0, Math.Min(processes, changes.Count), new ParallelOptions { MaxDegreeOfParallelism = processes }, _ => work(queue));
        Console.Error.WriteLine($"{changes.Count} tried {how}, {_watch.Elapsed:h\\:mm\\:ss}");
    }

    private void TryInTurn(ConcurrentQueue<int> queue)
    {
        WorkerProcess? worker = null;
        while (queue.TryDequeue(out var change))
        {
            worker ??= new WorkerProcess(dll, Worker.Try, planFile);
            var answer = Read(worker.Ask(change));
            if (answer is null or Outcome.Poisoned)
            {
                // It may have been an earlier one that spoilt the process: again, as the first in another.
                worker.Dispose();
                worker = new WorkerProcess(dll, Worker.Try, planFile);
                answer = Read(worker.Ask(change)) ?? Outcome.Ended;
            }

            if (answer is Outcome.Poisoned or Outcome.Ended)
            {
                worker.Dispose();
                worker = null;
            }

            Note(change, answer.Value);
        }

        worker?.Dispose();
    }

    private void TryFresh(ConcurrentQueue<int> queue)
    {
        while (queue.TryDequeue(out var change))
        {
            using var worker = new WorkerProcess(dll, Worker.Fresh, planFile);
            Note(change, Read(worker.Ask(change)) ?? Outcome.Ended);
        }
    }

    private void Note(int change, Outcome outcome)
    {
        _outcomes[change] = outcome;
        if (Interlocked.Increment(ref _tried) % 100 == 0)
        {
            Console.Error.WriteLine($"{_tried} tried, {_watch.Elapsed:h\\:mm\\:ss}");
        }
    }

    private static Outcome? Read(string? answer) => answer is null ? null : Enum.Parse<Outcome>(answer.Split('\t')[0]);
}
