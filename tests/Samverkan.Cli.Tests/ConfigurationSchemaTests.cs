using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Samverkan.Cli.Configuration;
using Samverkan.Model;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Syntax;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

/// <summary>The schema of configuration files is made from the table of their keys, as their reader is.</summary>
public sealed class ConfigurationSchemaTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("schemas/config.schema.json", Language.English)]
    [InlineData("schemas/sv/config.schema.json", Language.Swedish)]
    public void Schema_OfConfigurationFiles_IsTheTableOfKeys(string file, Language language) => KeptFile.Verify(file, Schema(language).ToJsonString(Indented) + "\n");

    [Fact]
    public void Page_OfConfigurationFiles_TellsEveryKey()
    {
        var page = File.ReadAllText("docs/configuration.md");

        ConfigurationKeys.All.Where(k => !page.Contains($"\n| `{k.Name}` |", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void Page_OfConfigurationFiles_ShowsAFileThatCanBeRead()
    {
        using var folder = new TempFolder();
        var block = DocBlock.Of("docs/configuration.md").First(b => b.Language == "yaml");

        var run = Cli.Run("check", "docs/examples/council.structure.yaml", "--config", folder.Write("samverkan.yaml", block.Text));

        // The charter of the folder is not there; nothing is said about the configuration file itself.
        run.Error.Should().Contain("own.charter.yaml").And.NotContain("samverkan.yaml:");
    }

    [Theory]
    [InlineData("text", true)]
    [InlineData("sarif=out/x.sarif", true)]
    [InlineData("sarf", false)]
    [InlineData("json=", false)]
    public void Schema_Format_IsAllowedWhereTheReaderAllowsIt(string format, bool allowed)
    {
        var pattern = Schema(Language.English)["properties"]!["formats"]!["anyOf"]![0]!["pattern"]!.GetValue<string>();

        Regex.IsMatch(format, pattern).Should().Be(allowed);
    }

    private static JsonObject Schema(Language language) => new()
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = language == Language.Swedish ? "Konfigurationsfil" : "Configuration file",
        ["description"] = language == Language.Swedish ? "Vad `samverkan check` ska göra." : "What `samverkan check` is to do.",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(ConfigurationKeys.All.Select(k => KeyValuePair.Create<string, JsonNode?>(k.Name, Property(k, language)))),
    };

    private static JsonObject Property(FileKey key, Language language)
    {
        var property = key.Type switch
        {
            KeyType.Ids => OneOrMore(key.Name),
            KeyType.Words => new JsonObject { ["enum"] = new JsonArray([.. key.Allowed.Select(w => JsonValue.Create(w))]) },
            KeyType.Date => new JsonObject { ["type"] = new JsonArray("integer", "string"), ["pattern"] = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$" },
            _ => new JsonObject { ["type"] = new JsonArray("string", "number") },
        };
        var meaning = key.Meaning.In(language);
        property["description"] = char.ToUpperInvariant(meaning[0]) + meaning[1..] + ".";
        return property;
    }

    private static JsonObject OneOrMore(string key) => new()
    {
        ["anyOf"] = new JsonArray(Word(key), new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = Word(key) }),
    };

    private static JsonObject Word(string key)
    {
        var word = new JsonObject { ["type"] = "string", ["minLength"] = 1 };
        if (key == "formats")
        {
            word["pattern"] = $"^({string.Join('|', ReportFormat.All.Select(f => f.Name))})(=.+)?$";
        }

        return word;
    }
}
