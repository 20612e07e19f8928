using System.Text;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.TestSupport;

namespace Samverkan.Fuzz;

/// <summary>A file that inputs are made from.</summary>
/// <param name="Name">Its path in the repository; what it is read as follows from its ending.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record Seed(string Name, byte[] Bytes)
{
    private static readonly string[] Folders = ["charters", "docs/examples", "samples", "tests/corpus/reading/good"];

    public FileKind Kind { get; } = KindOf(Name);

    /// <summary>Every sample, charter, cases and statements file, what is kept as corpus, and each sound YAML file of them once more as JSON; in a stated order.</summary>
    public static List<Seed> All()
    {
        var written = Folders.SelectMany(f => Directory.EnumerateFiles(RepositoryRoot.Path(f), "*.*", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(RepositoryRoot.Directory, f).Replace('\\', '/'))
            .Where(IsRead)
            .Order(StringComparer.Ordinal)
            .Select(n => new Seed(n, File.ReadAllBytes(RepositoryRoot.Path(n))))
            .ToList();
        return [.. written, .. written.Select(AsJson).OfType<Seed>()];
    }

    /// <summary>Whether a file is one of those that the tool reads.</summary>
    public static bool IsRead(string name) =>
        (name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".json", StringComparison.Ordinal))
        && (name.Contains(".structure.", StringComparison.Ordinal) || KindOf(name) != FileKind.Structure);

    public static FileKind KindOf(string name) =>
        name.Contains(".charter.", StringComparison.Ordinal) ? FileKind.Charter
        : name.Contains(".cases.", StringComparison.Ordinal) ? FileKind.Cases
        : name.Contains(".statements.", StringComparison.Ordinal) ? FileKind.Statements
        : FileKind.Structure;

    // Shares of the same content in another notation; what does not read is left as it is.
    private static Seed? AsJson(Seed seed)
    {
        if (!seed.Name.EndsWith(".yaml", StringComparison.Ordinal) || SourceText.Decode(seed.Name, seed.Bytes) is not { Succeeded: true } text)
        {
            return null;
        }

        var bag = new DiagnosticBag();
        return DocumentLoader.Load(text.Value, ReadLimits.Default, bag) is { } root && !bag.HasErrors
            ? new Seed(seed.Name[..^".yaml".Length] + ".json", Encoding.UTF8.GetBytes(NodeWriter.ToJson(root)))
            : null;
    }
}
