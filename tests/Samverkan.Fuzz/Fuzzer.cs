using System.Diagnostics;

namespace Samverkan.Fuzz;

/// <summary>Runs inputs one after another, and watches over them.</summary>
/// <param name="mindsTime">Whether it mindsTime how long they take. Where others work in the same process, that tells nothing.</param>
internal sealed class Fuzzer(bool mindsTime = true)
{
    /// <summary>The longest that an input may take of the processor's time: the clock on the wall also counts what other processes do.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(1);

    /// <summary>Reading may allocate this many bytes for each byte of input, beyond a base.</summary>
    public const int ReadingPerByte = 400;

    /// <summary>Judging and reporting may allocate this many bytes for each byte of input, beyond a base.</summary>
    public const int JudgingPerByte = 20_000;

    /// <summary>What even an empty input may allocate.</summary>
    public const long Base = 64L << 20;

    // As little as a host may give a thread: what nests too deep shows here.
    private const int StackSize = 1 << 20;

    private readonly Trial _trial = new();
    private readonly List<Trouble> _troubles = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public long Done { get; private set; }

    public long Usable { get; private set; }

    public TimeSpan Slowest { get; private set; }

    /// <summary>The most that reading allocated for a byte of input, of inputs of a kilobyte or more.</summary>
    public double MostReading { get; private set; }

    /// <summary>The most that judging and reporting allocated for a byte of input, of inputs of a kilobyte or more.</summary>
    public double MostJudging { get; private set; }

    public IReadOnlyList<Trouble> Troubles => _troubles;

    /// <summary>Runs all inputs, on a thread of its own. Troubles of one sort are told once.</summary>
    /// <param name="inputs">What to run, by number, name and bytes.</param>
    /// <param name="tell">Is told of each trouble as it comes.</param>
    /// <param name="hang">Is told of an input that never ends; there is no way on from it.</param>
    public void Run(IEnumerable<(long Number, string Name, byte[] Bytes)> inputs, Action<Trouble>? tell = null, Action<Trouble>? hang = null)
    {
        var current = (Input: (Number: 0L, Name: "", Bytes: Array.Empty<byte>()), Since: 0L);
        var gate = new Lock();
        Exception? own = null;
        var worker = new Thread(
            () =>
            {
                try
                {
                    foreach (var input in inputs)
                    {
                        lock (gate)
                        {
                            current = (input, Stopwatch.GetTimestamp());
                        }

                        One(input, tell);
                    }
                }
#pragma warning disable CA1031 // Handed over to the thread that waits.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    own = e;
                }
            },
            StackSize);
        worker.Start();
        while (!worker.Join(TimeSpan.FromSeconds(5)))
        {
            lock (gate)
            {
                if (current.Since != 0 && Stopwatch.GetElapsedTime(current.Since) > 60 * LongestTime)
                {
                    var trouble = new Trouble(current.Input.Number, current.Input.Name, current.Input.Bytes, "it hangs", "");
                    _troubles.Add(trouble);
                    hang?.Invoke(trouble);
                    return;
                }
            }
        }

        if (own is not null)
        {
            throw new InvalidOperationException("the fuzzer itself failed", own);
        }
    }

    private void One((long Number, string Name, byte[] Bytes) input, Action<Trouble>? tell)
    {
        var (what, details) = Try(input.Name, input.Bytes);
        Done++;
        if (what is not null && _known.Add(what))
        {
            var trouble = new Trouble(input.Number, input.Name, input.Bytes, what, details);
            _troubles.Add(trouble);
            tell?.Invoke(trouble);
        }
    }

    private (string? What, string Details) Try(string name, byte[] bytes)
    {
        try
        {
            var measured = _trial.Run(name, bytes);

            // The compiler and the collector of garbage take their time too: what is slow is slow three times.
            for (var again = 0; again < 2 && mindsTime && measured.Time > LongestTime; again++)
            {
                measured = _trial.Run(name, bytes);
            }

            Usable += measured.IsRead ? 1 : 0;
            Slowest = measured.Time > Slowest ? measured.Time : Slowest;
            if (bytes.Length >= 1024)
            {
                MostReading = Math.Max(MostReading, (double)measured.Reading / bytes.Length);
                MostJudging = Math.Max(MostJudging, (double)measured.Judging / bytes.Length);
            }

            return measured switch
            {
                { Time: var time } when mindsTime && time > LongestTime => ($"it is slow: {Seed.KindOf(name)}", $"{time.TotalSeconds:0.0} s for {bytes.Length} bytes"),
                { Reading: var n } when n > Base + ((long)ReadingPerByte * bytes.Length) => ($"reading allocates much: {Seed.KindOf(name)}", $"{n} bytes for {bytes.Length}"),
                { Judging: var n } when n > Base + ((long)JudgingPerByte * bytes.Length) => ($"judging allocates much: {Seed.KindOf(name)}", $"{n} bytes for {bytes.Length}"),
                _ => (null, ""),
            };
        }
#pragma warning disable CA1031 // What is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var frames = new StackTrace(e).GetFrames().Select(f => f.GetMethod()).Where(m => m?.DeclaringType?.Namespace?.StartsWith("Samverkan", StringComparison.Ordinal) == true);
            return ($"{e.GetType().Name} in {string.Join(" < ", frames.Take(2).Select(m => $"{m!.DeclaringType!.Name}.{m.Name}"))}", e.ToString());
        }
    }
}
