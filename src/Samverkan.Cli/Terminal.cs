using System.Text;

namespace Samverkan.Cli;

/// <summary>Where input comes from, where output goes, and what it can show there.</summary>
internal sealed class Terminal
{
    /// <param name="input">The standard input.</param>
    /// <param name="output">The standard output.</param>
    /// <param name="error">The standard error.</param>
    public Terminal(Stream input, Stream output, TextWriter error)
    {
        Input = input;
        Live = output;
        Error = error;
        Output = new StreamWriter(Bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };
    }

    public Stream Input { get; }

    /// <summary>Text for people; goes out in one piece at the end.</summary>
    public TextWriter Output { get; }

    /// <summary>The same output as bytes, for formats that are not text for people.</summary>
    public Stream Bytes { get; } = new Spool();

    /// <summary>The output itself: what is written here goes out at once.</summary>
    public Stream Live { get; }

    public TextWriter Error { get; }

    public int Width { get; init; } = 80;

    public bool Colours { get; init; }

    /// <summary>Whether there is somebody to see a progress bar on the standard error.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>How long work takes before it gets a progress bar.</summary>
    public TimeSpan ProgressAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What to do instead of ending at once when the process is asked to end: for commands that run until then.</summary>
    public Action? AskedToEnd { get; set; }

    public static Terminal Real()
    {
        var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };
        var isTerminal = !Console.IsOutputRedirected;
        var isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal(Console.OpenStandardInput(), new StandardOutput(), error)
        {
            Width = isTerminal ? WindowWidth() : 80,
            Colours = isTerminal && !isDumb && !IsSet("NO_COLOR"),
            ShowsProgress = isTerminal && !isDumb && !Console.IsErrorRedirected && !IsSet("CI"),
        };
    }

    /// <summary>Takes back what has not gone out yet.</summary>
    public void Discard()
    {
        Bytes.SetLength(0);
        Bytes.Position = 0;
    }

    /// <summary>Passes on what was written, in one piece.</summary>
    /// <returns>False when it could not be: a full disk, say. A reader that has gone away is no fault: the exit code still tells the verdict.</returns>
    public bool Flush()
    {
        Bytes.Position = 0;
        Bytes.CopyTo(Live);
        Bytes.Dispose();
        Live.Flush();
        if (Live is not StandardOutput { Failure: { } failure })
        {
            return true;
        }

        Error.Write($"samverkan: the output cannot be written ({failure})\n");
        return false;
    }

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };

    private static int WindowWidth()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth, 60, 120);
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return 80;
        }
    }
}
