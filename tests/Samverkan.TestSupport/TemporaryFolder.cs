namespace Samverkan.TestSupport;

/// <summary>A folder of a test's own, gone after it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samverkan-");

    /// <summary>A file in it, which need not exist.</summary>
    public string File(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Removes it and what it holds.</summary>
    public void Dispose() => _folder.Delete(recursive: true);
}
