using System.Runtime.CompilerServices;
using System.Text;

namespace Samverkan.TestSupport;

/// <summary>
/// Holds a text to a kept one, with the file habits of the Verify library: <c>Class.Method.verified.txt</c> beside the test,
/// <c>Class.Method.received.txt</c> when they differ. See docs/decisions/0003-snapshots-without-verify.md.
/// </summary>
/// <remarks>
/// <c>SAMVERKAN_ACCEPT=1 dotnet test</c> rewrites the kept files; the diff is then read before it is committed.
/// Line endings are compared as LF; everything else counts, the last line's end too.
/// </remarks>
public static class Snapshot
{
    private const string AcceptVariable = "SAMVERKAN_ACCEPT";

    private static readonly UTF8Encoding Utf8WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Passes when the text is the kept one; otherwise writes what was received and throws.</summary>
    /// <param name="actual">The text a test produced.</param>
    /// <param name="name">Tells apart several snapshots of one test method: <c>Class.Method_name.verified.txt</c>.</param>
    /// <param name="sourceFile">Left to the compiler.</param>
    /// <param name="method">Left to the compiler.</param>
    /// <exception cref="SnapshotMismatchException">The texts differ, or nothing is kept yet.</exception>
    public static void Verify(
        string actual,
        string? name = null,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "") =>
        Verify(actual, SnapshotFile.Of(sourceFile, method, name), accept: Environment.GetEnvironmentVariable(AcceptVariable) == "1");

    internal static void Verify(string actual, SnapshotFile file, bool accept)
    {
        ArgumentNullException.ThrowIfNull(actual);

        var received = WithLineFeeds(actual);
        var verified = File.Exists(file.VerifiedPath) ? WithLineFeeds(File.ReadAllText(file.VerifiedPath)) : null;

        if (received == verified)
        {
            File.Delete(file.ReceivedPath);
            return;
        }

        if (accept)
        {
            File.WriteAllText(file.VerifiedPath, received, Utf8WithoutMark);
            File.Delete(file.ReceivedPath);
            return;
        }

        File.WriteAllText(file.ReceivedPath, received, Utf8WithoutMark);
        throw new SnapshotMismatchException(Explain(file, verified, received));
    }

    private static string Explain(SnapshotFile file, string? verified, string received)
    {
        var what = verified is null ? "has no verified text yet" : "differs from its verified text";

        return $"""
            snapshot `{file.Stem}` {what}
              verified: {file.VerifiedPath}
              received: {file.ReceivedPath}
              {AcceptVariable}=1 dotnet test takes what was received; read the diff before you commit it

            {LineDiff.Of(verified ?? "", received)}
            """;
    }

    private static string WithLineFeeds(string text) => text.ReplaceLineEndings("\n");
}
