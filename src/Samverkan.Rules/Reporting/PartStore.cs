namespace Samverkan.Rules.Reporting;

/// <summary>Rendered parts kept aside until the end of a report is known, one after the other.</summary>
internal sealed class PartStore(Func<Stream> keep) : IDisposable
{
    private Stream? _kept;

    public int Count { get; private set; }

    public void Add(ReadOnlyMemory<byte> part, ReadOnlySpan<byte> between)
    {
        if (!part.IsEmpty)
        {
            _kept ??= keep();
            if (Count++ > 0)
            {
                _kept.Write(between);
            }

            _kept.Write(part.Span);
        }
    }

    /// <summary>All parts, in the order they came.</summary>
    public void CopyTo(Stream output)
    {
        if (_kept is not null)
        {
            _kept.Position = 0;
            _kept.CopyTo(output);
        }
    }

    public void Dispose() => _kept?.Dispose();
}
