namespace Samverkan.TestSupport;

/// <summary>The pair of files one snapshot lives in.</summary>
internal sealed record SnapshotFile(string Folder, string Stem)
{
    public string VerifiedPath => Path.Combine(Folder, Stem + ".verified.txt");

    public string ReceivedPath => Path.Combine(Folder, Stem + ".received.txt");

    /// <summary>The test class is the source file's name up to its first dot: <c>EvaluatorTests.Quorum.cs</c> holds <c>EvaluatorTests</c>.</summary>
    public static SnapshotFile Of(string sourceFile, string method, string? name)
    {
        if (name is not null && (name.Length == 0 || name.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|', ' ']) >= 0))
        {
            throw new ArgumentException($"`{name}` cannot be part of a file name on every machine", nameof(name));
        }

        var testClass = Path.GetFileName(sourceFile).Split('.')[0];
        var stem = name is null ? $"{testClass}.{method}" : $"{testClass}.{method}_{name}";

        return new SnapshotFile(Path.GetDirectoryName(sourceFile) ?? "", stem);
    }
}
