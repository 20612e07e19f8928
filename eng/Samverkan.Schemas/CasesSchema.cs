using NJsonSchema;
using Samverkan.Cli.Configuration;
using Samverkan.Rules.Cases;
using Samverkan.Rules.Statements;
using Samverkan.Rules.Waivers;

namespace Samverkan.Schemas;

/// <summary>The schemas of what stands beside a charter: its own tests, the inventory of statements, waivers, and the configuration of the command.</summary>
internal static class CasesSchema
{
    public static void BuildCases(SchemaBuilder builder) => builder.AddKeys(builder.Root, CasesKeys.Head, key => key switch
    {
        "bases" => new JsonSchemaProperty { Type = JsonObjectType.Object, AdditionalPropertiesSchema = Shapes.Text() },
        _ => Cases(builder),
    });

    public static void BuildStatements(SchemaBuilder builder) =>
        builder.AddKeys(builder.Root, StatementKeys.Head, _ => Shapes.ArrayOf(builder.Define("statement", () => builder.Keys(StatementKeys.Statement))));

    public static void BuildWaivers(SchemaBuilder builder) => builder.AddKeys(builder.Root, WaiverKeys.Head, _ => Shapes.ArrayOf(Waiver(builder)));

    /// <summary>What the command is told in a file instead of on its line.</summary>
    public static void BuildConfiguration(SchemaBuilder builder)
    {
        builder.AddKeys(builder.Root, ConfigurationKeys.All, _ => Format());
        foreach (var list in builder.Root.Properties.Values.Where(p => p.Item is not null))
        {
            list.MinItems = 1;
        }
    }

    private static JsonSchemaProperty Format()
    {
        var format = Shapes.OneOf(ConfigurationKeys.Formats);
        var file = new JsonSchemaProperty { Type = JsonObjectType.String, Pattern = $"^({string.Join('|', ConfigurationKeys.Formats)})=.+$" };
        var list = Shapes.ArrayOf(Shapes.AnyOf(format, file));
        list.MinItems = 1;
        return Shapes.AnyOf(format, file, list);
    }

    private static JsonSchemaProperty Waiver(SchemaBuilder builder) => builder.Define("waiver", () => builder.Keys(WaiverKeys.Waiver));

    private static JsonSchemaProperty Cases(SchemaBuilder builder)
    {
        var cases = Shapes.ArrayOf(builder.Define("case", () => Case(builder)));
        cases.MinItems = 1;
        return cases;
    }

    private static JsonSchemaProperty Case(SchemaBuilder builder)
    {
        var schema = builder.Keys(CasesKeys.Case, key => key switch
        {
            "structure" => Shapes.AnyOf(builder.Define("structure", () => Whole(builder, isChange: false)), Shapes.Text()),
            "waivers" => Shapes.AnyOf(Shapes.Text(), Shapes.ArrayOf(Shapes.AnyOf(Waiver(builder), Shapes.Text()))),
            "change" => builder.Define("change", () => Whole(builder, isChange: true)),
            _ => Expect(builder),
        });

        // It starts from something, and expects something.
        schema.OneOf.Add(new JsonSchema { RequiredProperties = { "base" } });
        schema.OneOf.Add(new JsonSchema { RequiredProperties = { "structure" } });
        builder.RequireOneOf(schema, "expect", "violated", "undetermined", "waived");

        return schema;
    }

    private static JsonSchemaProperty Whole(SchemaBuilder builder, bool isChange)
    {
        var schema = Shapes.Object();
        new StructureSchema(builder, isChange).AddTo(schema);
        return schema;
    }

    private static JsonSchemaProperty Expect(SchemaBuilder builder) =>
        new() { Type = JsonObjectType.Object, AdditionalPropertiesSchema = builder.Choice(CasesKeys.Outcome.Choices) };
}
