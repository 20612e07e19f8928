using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Reporting;

/// <summary>
/// How a report of one form comes about, a structure at a time: each structure is rendered by itself, in any order and on any thread, and what came of it is
/// put together in the order of the structures. No more than one structure need ever be in memory.
/// </summary>
internal abstract class ReportForm
{
    /// <summary>Whether each structure's part can go out as soon as it is there: nothing stands above it that only the end can tell.</summary>
    public virtual bool GoesOutAtOnce => false;

    /// <summary>What stands between the parts of two structures.</summary>
    public virtual ReadOnlySpan<byte> Between => default;

    /// <summary>What stands between what two structures add in the second place.</summary>
    public virtual ReadOnlySpan<byte> BetweenAsides => Between;

    /// <summary>Renders what a structure adds: in its place in the report, and in a second place, such as a row of a summary.</summary>
    public abstract (ReadOnlyMemory<byte> Main, ReadOnlyMemory<byte> Aside) Render(EvaluationResult result, ReportFrame frame);

    /// <summary>Whether inputs that could not be used have their place in the report; in other forms there is no report when one could not.</summary>
    public virtual bool TellsUnusable => false;

    /// <summary>Renders an input that could not be read.</summary>
    public virtual ReadOnlyMemory<byte> Render(UnusableInput input, ReportFrame frame) => default;

    /// <summary>What stands before the first part, where parts go out at once.</summary>
    public virtual void Open(Stream output, ReportFrame frame)
    {
    }

    /// <summary>Writes the whole around the parts; where parts went out at once, what comes after them.</summary>
    public abstract void Close(Stream output, ReportFrame frame, Tally tally, PartStore main, PartStore aside);

    /// <summary>Writes a whole report as text.</summary>
    public void Write(Report report, TextWriter writer, TextOptions? text = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var stream = new MemoryStream();
        Write(report, stream, text);
        writer.Write(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    /// <summary>Writes a whole report.</summary>
    public void Write(Report report, Stream stream, TextOptions? text = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        using var streamed = new ReportStream(this, stream, ReportFrame.Of(report, text), () => new MemoryStream());
        foreach (var result in report.Results)
        {
            streamed.Add(result);
        }

        streamed.Complete();
    }
}
