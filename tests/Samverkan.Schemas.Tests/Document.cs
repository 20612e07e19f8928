using Samverkan.TestSupport;

namespace Samverkan.Schemas.Tests;

/// <summary>A file of the repository that some schema is for.</summary>
internal sealed record Document(string Name, string Schema, string Text)
{
    private static readonly Document Waivers = new("waivers", "waivers", """
        waivers-of: example-2025
        waivers:
        - rule: opposition-seat-per-municipality
          subject: berga
          in: school-council
          reason: { sv: Valet är överklagat., en: The election is under appeal. }
          decided-by: Regionfullmäktige
          decision: RF 2025:17 § 4
          from: 2025-01-01
          until: 2025-06
          waives: [violated, undetermined]
        - { rule: four-meetings, subject: all, reason: Flytt, decided-by: Skolsamrådet, decision: "12", until: 2025 }

        """);

    /// <summary>Charters, samples, the corpus of reading, and the whole files that the guides show.</summary>
    public static IReadOnlyList<Document> All { get; } =
    [
        .. Files("charters").Concat(Files("samples")).Concat(Files("docs")).Concat(Files("tests/corpus")).Concat(Shown()).Append(Waivers).OrderBy(d => d.Name, StringComparer.Ordinal),
    ];

    /// <summary>Whether it rests on files that are not there: an example of a guide, or the mistake that is just this.</summary>
    public bool IsPiece => Schema == "cases" && (Name.Contains(':', StringComparison.Ordinal) || Name.Contains("case-missing-base-file", StringComparison.Ordinal));

    public override string ToString() => Name;

    private static IEnumerable<Document> Files(string folder) =>
        from file in Directory.EnumerateFiles(RepositoryRoot.Path(folder), "*.yaml", SearchOption.AllDirectories)
        let schema = Path.GetFileName(file) == "samverkan.yaml" ? "config" : SchemaFile.All.FirstOrDefault(s => file.EndsWith($".{s.Name}.yaml", StringComparison.Ordinal))?.Name
        where schema is not null
        select new Document(Path.GetRelativePath(RepositoryRoot.Directory, file).Replace('\\', '/'), schema, File.ReadAllText(file));

    private static IEnumerable<Document> Shown() =>
        from page in Directory.EnumerateFiles(RepositoryRoot.Path("docs"), "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(RepositoryRoot.Directory, f).Replace('\\', '/'))
        from block in DocBlock.Of(page)
        where block.Language == "yaml"
        let schema = block.Text.Split(':')[0] switch
        {
            "charter" => "charter",
            "structure" => "structure",
            "cases-of" => "cases",
            "statements-of" => "statements",
            "waivers-of" => "waivers",
            "structures" or "charters" => "config",
            _ => null,
        }
        where schema is not null
        select new Document(block.ToString(), schema, block.Text);
}
