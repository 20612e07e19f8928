using System.Collections.Immutable;
using NJsonSchema;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Syntax;

namespace Samverkan.Schemas;

/// <summary>The schemas of conditions: for each sort of thing, what may be said of it. Lives for one schema.</summary>
/// <param name="builder">What they go into.</param>
/// <param name="hasFacts">Whether the charter declares facts, so that names the vocabulary lacks may be facts.</param>
internal sealed class ConditionSchema(SchemaBuilder builder, bool hasFacts)
{
    private const string Id = @"[\p{L}\p{Nd}][\p{L}\p{Nd}_-]*";
    private const string Named = $"^({Id}(/{Id})?|{Shapes.PathPattern})$";

    /// <summary>Every sort that rules can be about or conditions speak of.</summary>
    public static ImmutableArray<Sort> All => VocabularyTable.Sorts;

    /// <summary>A condition on a thing of one of these sorts, or words for it.</summary>
    public JsonSchemaProperty Condition(ImmutableArray<Sort> sorts) => builder.Define(NameOf(sorts, "condition"), () => OrWords(sorts, Shapes.Text()));

    /// <summary>A condition, or a list of conditions that all hold.</summary>
    public JsonSchemaProperty Requirement(ImmutableArray<Sort> sorts) => builder.Define(RequirementOf(sorts), () => OrWords(sorts, Condition(sorts)));

    /// <summary>The name of the definition of <see cref="Requirement"/>.</summary>
    public string RequirementOf(ImmutableArray<Sort> sorts) => NameOf(sorts, "requirement");

    /// <summary>What <c>each</c> picks, where it is a condition: it begins with <c>is</c>, with these words where any are given.</summary>
    public JsonSchemaProperty Selector(ImmutableArray<Sort> sorts, JsonSchemaProperty? words) => builder.Define(SelectorOf(sorts), () =>
    {
        var schema = new JsonSchemaProperty { AllOf = { Things(sorts) } };
        if (words is not null)
        {
            schema.Properties["is"] = words;
        }

        return schema;
    });

    /// <summary>The name of the definition of <see cref="Selector"/>.</summary>
    public string SelectorOf(ImmutableArray<Sort> sorts) => NameOf(sorts, "selector");

    private string NameOf(ImmutableArray<Sort> sorts, string what) => NameOf((sorts.Length == All.Length ? "any" : string.Join("-or-", sorts.Select(s => s.Name))) + "-" + what);

    private string NameOf(string what) => what + (hasFacts ? "-with-facts" : "");

    // Whatever is no mapping is told of by the type and the pattern, what is one by its keys: never several forms beside each other, so
    // that what is wrong is told of the form that was meant.
    private JsonSchemaProperty OrWords(ImmutableArray<Sort> sorts, JsonSchemaProperty item) => new()
    {
        Type = JsonObjectType.Object | Shapes.Word | JsonObjectType.Array,
        Pattern = Named,
        Minimum = 0,
        Item = item,
        AllOf = { Things(sorts) },
        Title = builder.Say("condition", "villkor"),
    };

    private JsonSchemaProperty Things(ImmutableArray<Sort> sorts) => builder.Define(NameOf(sorts, "keys"), () =>
    {
        var schema = builder.Titled(
            new JsonSchemaProperty { AllowAdditionalProperties = hasFacts, MinProperties = 1 },
            sorts.Length == All.Length ? "condition" : "condition: " + string.Join(", ", sorts.Select(s => s.Label.En)),
            sorts.Length == All.Length ? "villkor" : "villkor: " + string.Join(", ", sorts.Select(s => s.Label.Sv)));
        AddGeneral(schema, sorts);
        AddAttributes(schema, sorts);
        return schema;
    });

    private void AddGeneral(JsonSchema schema, ImmutableArray<Sort> sorts)
    {
        foreach (var row in ConditionKeys.General.Rows)
        {
            schema.Properties[row.Name] = row.Shape == KeyShape.Words ? Key(row, Words()) : builder.Described(Shapes.ArrayOf(Condition(sorts)), builder.Sentence(row.Meaning));
        }
    }

    private void AddAttributes(JsonSchema schema, ImmutableArray<Sort> sorts)
    {
        foreach (var rows in sorts.SelectMany(s => s.Attributes).Where(a => a.Type.Kind != ValueKind.Kind).GroupBy(a => a.Name, StringComparer.Ordinal))
        {
            schema.Properties[rows.Key] = Attributes([.. rows]);
        }
    }

    // An attribute; several of one name where the thing may be of several sorts.
    private JsonSchemaProperty Attributes(ImmutableArray<AttributeRow> rows)
    {
        var values = rows.Select(r => (r.Meaning, Schema: Value(r))).ToList();
        var distinct = values.DistinctBy(v => v.Schema.Reference).ToList();
        var meanings = values.Select(v => builder.Sentence(v.Meaning)).Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count > 1)
        {
            return builder.Described(Shapes.AnyOf(distinct.Select(d => d.Schema)), string.Join(" ", meanings));
        }

        return meanings.Count > 1
            ? builder.Described(distinct[0].Schema, string.Join(" ", meanings))
            : builder.Define(
                NameOf($"{rows[0].Sort.Name}.{rows[0].Name}"),
                () => builder.Titled(builder.Described(distinct[0].Schema, meanings[0]), rows[0].Label.En!, rows[0].Label.Sv!));
    }

    // A key of the language with its words for people, in one place.
    private JsonSchemaProperty Key(KeyRow row, JsonSchemaProperty value, string? of = null) =>
        builder.Define(NameOf((of is null ? "" : of + ".") + row.Name), () => builder.Described(value, builder.Sentence(row.Meaning)));

    // Always a reference, so that equal ones can be told.
    private JsonSchemaProperty Value(AttributeRow row)
    {
        var type = row.Type;
        var targets = type.Targets.Select(t => VocabularyTable.Find(t)!).ToImmutableArray();
        return type switch
        {
            { IsList: true } => OfList(targets, isSet: false),
            { IsSet: true, Kind: ValueKind.Reference } => OfList(targets, isSet: true),
            { IsSet: true } => OfSet(type),
            { Kind: ValueKind.Number } => Measured("number", Shapes.WholeNumber(), Shapes.WholeNumber("|none")),
            { Kind: ValueKind.Duration } => Measured("duration", Shapes.Duration(), Shapes.Duration("|none")),
            { Kind: ValueKind.Date } => Measured("date", Shapes.DateOrDuration(), Shapes.Date($"|{Shapes.PathPattern}|none")),
            { Kind: ValueKind.Reference } => Condition(targets),
            { Kind: ValueKind.Word } => OneOf("one-of-" + string.Join('-', type.Words), () => OneOfWords(type)),
            _ => OneOf("text-condition", () => Shapes.AnyOf(Shapes.Words())),
        };
    }

    private JsonSchemaProperty OneOf(string name, Func<JsonSchemaProperty> value) => builder.Define(name, () => OrConditions(name, value()));

    private JsonSchemaProperty Measured(string name, JsonSchemaProperty bound, JsonSchemaProperty value) => builder.Define(name + "-condition", () =>
    {
        value.Type |= JsonObjectType.Array | JsonObjectType.Object;
        value.Item = Shapes.Text();
        value.AllowAdditionalProperties = false;
        value.MinProperties = 1;
        var shared = builder.Define(name, () => bound);
        foreach (var row in ConditionKeys.Bounds.Rows)
        {
            value.Properties[row.Name] = Key(row, shared, name);
        }

        foreach (var row in name == "date" ? ConditionKeys.Points.Rows : [])
        {
            value.Properties[row.Name] = Key(row, Shapes.DateOrPath(), name);
        }

        value.Properties["not"] = Key(ConditionKeys.General["not"], Shapes.Words(), "value");
        return value;
    });

    // A word of the list, several of them, or a reference to what something else has.
    private JsonSchemaProperty OneOfWords(AttributeType type)
    {
        var word = builder.Define("word-" + string.Join('-', type.Words), () => builder.Choice(type.Words, "none"));
        return Shapes.AnyOf(word, Shapes.ArrayOf(word), new JsonSchemaProperty { Type = JsonObjectType.String, Pattern = $"^{Shapes.PathPattern}$" });
    }

    private JsonSchemaProperty OrConditions(string name, JsonSchemaProperty value)
    {
        var conditions = builder.Define(name + "-keys", () =>
        {
            var schema = builder.Titled(Shapes.Object(), "condition", "villkor");
            schema.MinProperties = 1;
            foreach (var row in ConditionKeys.General.Rows.Where(r => r.Shape == KeyShape.Words))
            {
                schema.Properties[row.Name] = builder.Described(Shapes.AnyOf(value.AnyOf), builder.Sentence(row.Meaning));
            }

            return schema;
        });
        return Shapes.AnyOf([.. value.AnyOf, conditions]);
    }

    // A set of words or years: how it is to fit, or how many it has.
    private JsonSchemaProperty OfSet(AttributeType type)
    {
        var isWords = type.Kind == ValueKind.Word;
        var name = NameOf(isWords ? "some-of-" + string.Join('-', type.Words) : "set-of-years");
        return builder.Define(name, () => Shapes.AnyOf(builder.Define(name + "-keys", Keys), None()));

        JsonSchemaProperty Keys()
        {
            var operand = isWords ? OneOfWords(type) : Shapes.AnyOf(Shapes.Words());
            var schema = builder.Titled(Shapes.Object(), "condition on a set", "villkor på en mängd");
            schema.MinProperties = 1;
            foreach (var row in ConditionKeys.OfSets.Rows)
            {
                schema.Properties[row.Name] = builder.Described(Shapes.AnyOf(operand.AnyOf), builder.Sentence(row.Meaning));
            }

            AddBounds(schema);
            schema.Properties["exactly"] = builder.Described(Shapes.AnyOf([.. operand.AnyOf, Amount()]), builder.Sentence(ConditionKeys.Bounds["exactly"].Meaning));
            return schema;
        }
    }

    private JsonSchemaProperty None() => builder.Define("none", () => builder.Titled(builder.Choice([], "none"), "none", "none"));

    private void AddBounds(JsonSchema schema)
    {
        foreach (var row in ConditionKeys.Bounds.Rows)
        {
            schema.Properties[row.Name] = Key(row, row.Name == "exactly" ? Shapes.AnyOf(Amount(), Words()) : Amount());
        }
    }

    private JsonSchemaProperty OfList(ImmutableArray<Sort> targets, bool isSet) =>
        builder.Define(NameOf(targets, isSet ? "set" : "list"), () => Shapes.AnyOf(ListKeys(targets, isSet), None()));

    private JsonSchemaProperty ListKeys(ImmutableArray<Sort> targets, bool isSet) => builder.Define(NameOf(targets, isSet ? "set-keys" : "list-keys"), () =>
    {
        var schema = builder.Titled(
            new JsonSchemaProperty { Type = JsonObjectType.Object, AllowAdditionalProperties = hasFacts },
            "condition on a list: " + string.Join(", ", targets.Select(t => t.PluralLabel.En)),
            "villkor på en lista: " + string.Join(", ", targets.Select(t => t.PluralLabel.Sv)));
        AddBounds(schema);
        foreach (var row in ConditionKeys.OfLists.Rows.Concat(isSet ? ConditionKeys.OfSets.Rows.Where(r => r.Name == "only") : []))
        {
            schema.Properties[row.Name] = row.Name switch
            {
                "all" or "among" => builder.Described(Condition(targets), builder.Sentence(row.Meaning)),
                "distinct" or "per" => Key(row, new JsonSchemaProperty { Type = JsonObjectType.String, Pattern = $"^({Id}|{Shapes.PathPattern})$" }),
                _ => Key(row, Words()),
            };
        }

        AddGeneral(schema, targets);
        AddAttributes(schema, targets);

        // It says how many, which ones, or that all are like that.
        builder.RequireOneOf(schema, schema.Properties.Keys.Where(k => ConditionKeys.Bounds.Names.Contains(k) || ConditionKeys.OfSets.Names.Contains(k) || k == "all"));

        return schema;
    });

    // Ids, kinds, posts or a reference.
    private JsonSchemaProperty Words() => builder.Define("words", () =>
    {
        var schema = Shapes.Ids();
        schema.Pattern = Named;
        schema.Item = new JsonSchemaProperty { Type = Shapes.Word, Pattern = Named, Minimum = 0 };
        return schema;
    });

    private JsonSchemaProperty Amount() => builder.Define(NameOf("amount"), () =>
    {
        var schema = Shapes.WholeNumber(@"|\s*[0-9]+\s*%|[0-9]+/[0-9]+");
        schema.Type |= JsonObjectType.Object;
        schema.AllowAdditionalProperties = false;
        schema.MinProperties = 1;
        schema.Properties["as-many-as"] = builder.Described(OtherList(), builder.Sentence(ConditionKeys.AsManyAs["as-many-as"].Meaning));
        return schema;
    });

    private JsonSchemaProperty OtherList()
    {
        var schema = Shapes.Object();
        (schema.MinProperties, schema.MaxProperties) = (1, 1);
        schema.AllowAdditionalProperties = hasFacts;
        foreach (var rows in All.SelectMany(s => s.Attributes).Where(a => a.Type.IsList || a.Type.IsSet).GroupBy(a => a.Name, StringComparer.Ordinal))
        {
            var targets = rows.SelectMany(r => r.Type.Targets).Distinct().Select(t => VocabularyTable.Find(t)!).ToImmutableArray();
            var any = new JsonSchemaProperty { Type = JsonObjectType.Object };
            if (!targets.IsEmpty)
            {
                any.AnyOf.Add(new JsonSchema { Type = JsonObjectType.Object, MaxProperties = 0 });
                any.AnyOf.Add(Condition(targets));
            }

            schema.Properties[rows.Key] = builder.Described(any, builder.Sentence(rows.First().Meaning));
        }

        return schema;
    }
}
