using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Reporting;

/// <summary>
/// A report that is written a structure at a time, for more structures than should be in memory at once. Start it with <see cref="ReportFormat.Begin"/>, add results in the order
/// they are to be told, and complete it. Not for several threads at once.
/// </summary>
public sealed class ReportStream : IDisposable
{
    private readonly ReportForm _form;
    private readonly Stream _stream;
    private readonly ReportFrame _frame;
    private readonly PartStore _main;
    private readonly PartStore _aside;
    private bool _isOpen;
    private bool _hasParts;

    internal ReportStream(ReportForm form, Stream stream, ReportFrame frame, Func<Stream> keep)
    {
        _form = form;
        _stream = stream;
        _frame = frame;
        _main = new PartStore(keep);
        _aside = new PartStore(keep);
    }

    internal Tally Tally { get; private set; } = Tally.None;

    /// <summary>Tells a further structure.</summary>
    /// <param name="result">What it came to.</param>
    public void Add(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Add(Render(result));
    }

    /// <summary>Writes what can only be told at the end. Without it the report is not whole.</summary>
    public void Complete()
    {
        Open();
        _form.Close(_stream, _frame, Tally, _main, _aside);
    }

    /// <summary>Lets go of what was kept aside.</summary>
    public void Dispose()
    {
        _main.Dispose();
        _aside.Dispose();
    }

    /// <summary>Renders what a structure adds; safe on several threads at once.</summary>
    internal ReportPart Render(EvaluationResult result)
    {
        var (main, aside) = _form.Render(result, _frame);
        return new ReportPart(main, aside, Tally.Of(result));
    }

    internal ReportPart Render(UnusableInput input) => new(_form.Render(input, _frame), default, Tally.OfUnusable());

    internal void Add(ReportPart part)
    {
        Tally += part.Tally;
        if (_form.GoesOutAtOnce)
        {
            Open();
            PassOn(part.Main.Span);
        }
        else
        {
            _main.Add(part.Main, _form.Between);
        }

        _aside.Add(part.Aside, _form.BetweenAsides);
    }

    private void PassOn(ReadOnlySpan<byte> part)
    {
        if (part.IsEmpty)
        {
            return;
        }

        if (_hasParts)
        {
            _stream.Write(_form.Between);
        }

        _hasParts = true;
        _stream.Write(part);
    }

    private void Open()
    {
        if (!_isOpen)
        {
            _isOpen = true;
            _form.Open(_stream, _frame);
        }
    }
}
