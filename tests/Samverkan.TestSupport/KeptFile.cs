using System.Text;

namespace Samverkan.TestSupport;

/// <summary>Holds a text to a file of the repository that is itself read by people: a reference page, or a guide with outputs in it.</summary>
/// <remarks><c>SAMVERKAN_ACCEPT=1 dotnet test</c> rewrites the file, as it does with snapshots.</remarks>
public static class KeptFile
{
    /// <summary>Passes when the file holds this text; otherwise throws with the difference.</summary>
    /// <param name="file">The file, from the root of the repository.</param>
    /// <param name="actual">What it should hold.</param>
    /// <exception cref="SnapshotMismatchException">It holds something else, or is not there.</exception>
    public static void Verify(string file, string actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        var path = RepositoryRoot.Path(file);
        var kept = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (kept == actual)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("SAMVERKAN_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        throw new SnapshotMismatchException($"{file} is not up to date; SAMVERKAN_ACCEPT=1 dotnet test rewrites it\n{LineDiff.Of(kept, actual)}");
    }
}
