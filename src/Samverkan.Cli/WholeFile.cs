using Samverkan.Model;

namespace Samverkan.Cli;

/// <summary>Writes files that are whole or not there at all.</summary>
internal static class WholeFile
{
    /// <returns>What went wrong, or null.</returns>
    public static Wording? Write(byte[] whole, string file)
    {
        string? beside = null;
        try
        {
            // A link is followed. What holds nothing yet (an empty file, but also a device or a pipe) is written where it is;
            // what holds something keeps it until the new report is there in one piece.
            var target = File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file : file;
            if (File.Exists(target) && new FileInfo(target).Length == 0)
            {
                using var stream = new FileStream(target, FileMode.Open, FileAccess.Write);
                stream.Write(whole);
                return null;
            }

            beside = target + ".part";
            using (var stream = File.Create(beside))
            {
                stream.Write(whole);
            }

            File.Move(beside, target, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            Remove(beside);
            return new($"{file}: kan inte skrivas ({e.Message})", $"{file}: cannot be written ({e.Message})");
        }
    }

    private static void Remove(string? beside)
    {
        try
        {
            if (beside is not null)
            {
                File.Delete(beside);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing more can be done about it.
        }
    }
}
