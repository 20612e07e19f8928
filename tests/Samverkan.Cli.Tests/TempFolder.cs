namespace Samverkan.Cli.Tests;

/// <summary>A folder of its own for a test, outside every repository.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samverkan-");

    public string this[string file] => Path.Combine(_folder.FullName, file).Replace('\\', '/');

    public string Write(string file, string text)
    {
        var path = this[file];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public IEnumerable<string> Files => _folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder.FullName, f.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
