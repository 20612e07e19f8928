using System.Collections.Immutable;
using Samverkan.Model;

namespace Samverkan.Schemas;

/// <summary>A schema of a sort of file that people write.</summary>
/// <param name="Name">Its name: <c>charter</c>.</param>
internal sealed record SchemaFile(string Name, Wording Title, Wording Description, Action<SchemaBuilder> Build)
{
    public static ImmutableArray<SchemaFile> All { get; } =
    [
        new("charter", new("Stadga", "Charter"),
            new("en stadga: reglerna för hur parter samverkar, med källor och ord", "a charter: the rules of a cooperation, with their sources and words"),
            b => new CharterSchema(b).Build()),
        new("structure", new("Struktur", "Structure"),
            new("en struktur: vilka som samverkar, i vilka organ och vilka som sitter där", "a structure: who cooperates, in what bodies, and who sits in them"),
            b => new StructureSchema(b, isChange: false).AddTo(b.Root)),
        new("cases", new("Fall", "Cases"),
            new("en stadgas egna prov: strukturer och vad varje regel ger för dem", "a charter's own tests: structures, and what each rule comes to"),
            CasesSchema.BuildCases),
        new("statements", new("Utsagor", "Statements"),
            new("en förteckning över varje normerande utsaga i en stadgas källor", "an inventory of every normative statement in the sources of a charter"),
            CasesSchema.BuildStatements),
        new("waivers", new("Dispenser", "Waivers"),
            new("dispenser från reglerna i en stadga: vad som får avvika, hur länge och enligt vilket beslut", "waivers from the rules of a charter: what may depart from them, until when, and by whose decision"),
            CasesSchema.BuildWaivers),
        new("config", new("Konfiguration", "Configuration"),
            new("konfigurationen av samverkan: vad kommandot gör när inget annat sägs", "the configuration of samverkan: what the command does unless it is told otherwise"),
            CasesSchema.BuildConfiguration),
        new("report", new("Rapport", "Report"),
            new("det som samverkan check --format json skriver, och --format ndjson på varje rad: version 1 så som den här utgåvan skriver den; senare utgåvor kan lägga till",
                "what `samverkan check --format json` writes, and `--format ndjson` on each line: version 1 as this release writes it; later releases may add members"),
            b => new ReportSchema(b).Build()),
    ];

    public string Json(Language language, Dialect dialect = Dialect.IfThen)
    {
        var builder = new SchemaBuilder(language, dialect);
        Build(builder);
        return builder.ToJson(Title, Description);
    }

    /// <summary>The committed file, from the root of the repository.</summary>
    public string Path(Language language) => language == Language.Swedish ? $"schemas/sv/{Name}.schema.json" : $"schemas/{Name}.schema.json";
}
