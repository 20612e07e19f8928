using System.Collections.Immutable;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Syntax;

namespace Samverkan.Cli.Configuration;

/// <summary>The keys of a configuration file: what the reader knows, and what its schema is made from.</summary>
internal static class ConfigurationKeys
{
    public static readonly ImmutableArray<FileKey> All =
    [
        new("structures", KeyType.Ids, false, new("det som prövas när inget anges på kommandoraden: filer, mappar och mönster", "what is judged when the command line names nothing: files, folders and patterns")),
        new("charters", KeyType.Ids, false, new("stadgorna: id för en medföljande stadga, eller en fil", "the charters: the id of one that is shipped, or a file")),
        new("sources", KeyType.Ids, false, new("de källor som prövas, med sina id i stadgan", "the sources to judge by, by their ids in the charter")),
        new("as-of", KeyType.Date, false, new("den dag som prövningen avser", "the day to judge as of")),
        new("waivers", KeyType.Ids, false, new("filer med dispenser", "files of waivers")),
        new("baseline", KeyType.Text, false, new("filen med det som är känt: bara det som är nytt gör att kommandot misslyckas", "the file with what is known: only what is new makes the command fail")),
        new("formats", KeyType.Ids, false, new("rapportens format, med `=FIL` i en fil", "the formats of the report, with `=FILE` into a file")),
        new("fail-on", KeyType.Words, false, new("vad som gör att kommandot misslyckas", "what makes the command fail")) { Allowed = ["violation", "departure", "undetermined", "never"] },
        new("lang", KeyType.Words, false, new("språket", "the language")) { Allowed = ["sv", "en"] },
    ];

    public static ImmutableArray<string> Allowed(string key) => All.First(k => k.Name == key).Allowed;

    /// <summary>The names of formats, without a file.</summary>
    public static IEnumerable<string> Formats => ReportFormat.All.Select(f => f.Name);
}
