namespace Samverkan.TestSupport;

/// <summary>Where the repository lies, for tests that read charters, samples, corpus and docs as files.</summary>
public static class RepositoryRoot
{
    private const string Marker = "Samverkan.sln";

    /// <summary>The folder that holds the solution, as an absolute path.</summary>
    public static string Directory { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file or folder of the repository; with no parts, the root itself.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Directory, .. parts]);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"no folder above `{start}` holds {Marker}: run the tests from their build output in the repository");
    }
}
