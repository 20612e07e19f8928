namespace Samverkan.Rules.Evaluation;

/// <summary>What a dotted reference leads to: values, and whether there may be more that are not known.</summary>
internal readonly record struct PathValues(IReadOnlyList<object> Values, bool Open)
{
    public static PathValues Nothing => new([], false);

    public bool IsNothing => Values.Count == 0 && !Open;

    /// <summary>Whether it may yet turn out to lead to nothing, so that what is held against it drops out.</summary>
    public bool MayBeNothing => Values.Count == 0 && Open;
}
