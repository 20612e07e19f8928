using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Reporting;
using static Samverkan.Model.Vocabulary.KeyTable;

namespace Samverkan.Cli.Configuration;

/// <summary>The keys of a configuration file: what the reader knows, and what its schema is made from.</summary>
internal static class ConfigurationKeys
{
    public static KeyTable All { get; } = new(
        "configuration", new("en konfigurationsfil", "a configuration file"),
        Key("structures", KeyShape.Words, "what is judged when the command line names nothing: files, folders and patterns", "det som prövas när inget anges på kommandoraden: filer, mappar och mönster"),
        Key("charters", KeyShape.Words, "the charters: the id of one that is shipped, or a file", "stadgorna: id för en medföljande stadga, eller en fil"),
        Key("sources", KeyShape.Words, "the sources to judge by, by their ids in the charter", "de källor som prövas, med sina id i stadgan"),
        Key("as-of", KeyShape.Date, "the day to judge as of", "den dag som prövningen avser"),
        Key("waivers", KeyShape.Words, "files of waivers", "filer med dispenser"),
        Key("baseline", KeyShape.Text, "the file with what is known: only what is new makes the command fail", "filen med det som är känt: bara det som är nytt gör att kommandot misslyckas"),
        Key("formats", KeyShape.Other, "the formats of the report, with `=FILE` into a file", "rapportens format, med `=FIL` i en fil"),
        Choice(
            "redact", "whose names are told as placeholders", "vilkas namn som ersätts med en beteckning",
            ("holders", "of those who hold seats", "de som innehar platser"),
            ("nobody", "of nobody", "ingens")),
        Choice(
            "fail-on", "what makes the command fail", "vad som gör att kommandot misslyckas",
            ("violation", "violations", "överträdelser"),
            ("departure", "violations and departures", "överträdelser och avvikelser"),
            ("undetermined", "these, and what cannot be told", "dessa, och det som inte går att avgöra"),
            ("never", "nothing that is found", "inget som hittas")),
        Choice("lang", "the language", "språket", ("sv", "Swedish", "svenska"), ("en", "English", "engelska")));

    /// <summary>The names of formats, without a file.</summary>
    public static IEnumerable<string> Formats => ReportFormat.All.Select(f => f.Name);
}
