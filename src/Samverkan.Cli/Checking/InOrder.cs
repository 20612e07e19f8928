using System.Collections.Concurrent;

namespace Samverkan.Cli.Checking;

/// <summary>Works on several things at a time and gives what came of them in the order of the things, each as soon as it is there and all before it are.</summary>
internal static class InOrder
{
    /// <param name="items">The things; taken one at a time, never many more than are being worked on.</param>
    /// <param name="work">What to do with each, on several threads at once.</param>
    /// <param name="jobs">How many to work on at a time.</param>
    public static IEnumerable<TResult> Select<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int jobs)
    {
        if (jobs == 1)
        {
            return items.Select(work);
        }

        return Several(items, work, jobs);
    }

    private static IEnumerable<TResult> Several<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int jobs)
    {
        // So much ahead that one slow thing does not leave the others idle, and no more.
        // None of the three is disposed: where whoever asks stops early, the taking thread may still be waiting for the next thing.
        var started = new BlockingCollection<Task<TResult>>(4 * jobs);
        var free = new SemaphoreSlim(jobs);
        var stop = new CancellationTokenSource();
        var taking = Task.Factory.StartNew(Take, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var task in started.GetConsumingEnumerable())
            {
                yield return task.GetAwaiter().GetResult();
            }

            taking.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
        }

        void Take()
        {
            try
            {
                foreach (var item in items)
                {
                    free.Wait(stop.Token);
                    started.Add(Task.Run(() => One(item), CancellationToken.None), stop.Token);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Nobody asks for more.
            }
            finally
            {
                started.CompleteAdding();
            }
        }

        TResult One(TItem item)
        {
            try
            {
                return work(item);
            }
            finally
            {
                free.Release();
            }
        }
    }
}
