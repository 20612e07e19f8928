using Newtonsoft.Json.Linq;
using NJsonSchema;
using Samverkan.Model;
using Samverkan.Model.Reading;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Schemas;

/// <summary>What the schemas have in common: definitions under names, words for people, what follows from what. Lives for one schema.</summary>
internal sealed class SchemaBuilder(Language language, Dialect dialect)
{
    // Stands for the definition that a schema adds words to, until the whole is known.
    private const string Of = "x-of";

    private readonly Dictionary<string, JsonSchema> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<JsonSchema, string> _names = new(ReferenceEqualityComparer.Instance);

    public JsonSchemaProperty Root { get; } = Shapes.Object();

    /// <summary>A reference to a definition, which is made when it is first asked for; it may refer to itself.</summary>
    public JsonSchemaProperty Define(string name, Func<JsonSchema> make)
    {
        if (!_definitions.TryGetValue(name, out var definition))
        {
            definition = new JsonSchema();
            _definitions.Add(name, definition);
            _names.Add(definition, name);
            Root.Definitions.Add(name, definition);
            Copy(make(), definition);
        }

        return new JsonSchemaProperty { Reference = definition };
    }

    public string Say(Wording words) => words.In(language);

    public string Say(string en, string sv) => language == Language.Swedish ? sv : en;

    /// <summary>A sentence of a meaning.</summary>
    public string Sentence(Wording words)
    {
        var text = Say(words);
        return char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }

    /// <summary>With words for people.</summary>
    public JsonSchemaProperty Described(JsonSchemaProperty schema, string description)
    {
        if (schema.Reference is not { } definition)
        {
            schema.Description = description;
            return schema;
        }

        return new JsonSchemaProperty
        {
            Description = description,
            ExtensionData = new Dictionary<string, object?>(StringComparer.Ordinal) { [Of] = _names[definition] },
        };
    }

    /// <summary>With a heading for people.</summary>
    public JsonSchemaProperty Titled(JsonSchemaProperty schema, string en, string sv)
    {
        schema.Title = Say(en, sv);
        return schema;
    }

    /// <summary>One of these words, each with what it means.</summary>
    public JsonSchemaProperty Choice(IEnumerable<KeyChoice> words)
    {
        var all = words.ToList();
        if (all.Count == 0)
        {
            throw new ArgumentException("A choice of no words would take anything.", nameof(words));
        }

        var schema = Shapes.OneOf(all.Select(w => w.Word));
        foreach (var (word, _) in all.Where(w => w.Word.All(char.IsAsciiDigit)))
        {
            schema.Enumeration.Add(int.Parse(word, System.Globalization.CultureInfo.InvariantCulture));
        }

        schema.ExtensionData = new Dictionary<string, object?>(StringComparer.Ordinal) { ["enumDescriptions"] = all.Select(w => Sentence(w.Meaning)).ToArray() };
        return schema;
    }

    /// <summary>Words of a closed list of the vocabulary, and words that may stand for a value.</summary>
    public JsonSchemaProperty Choice(IEnumerable<string> words, params string[] others) =>
        Choice(words.Select(w => new KeyChoice(w, VocabularyTable.LabelOf(w))).Concat(others.Select(o => new KeyChoice(o, StructureKeys.Values[o].Meaning))));

    public JsonSchemaProperty Wording()
    {
        return Define("wording", Make);

        JsonSchema Make()
        {
            var schema = Shapes.Object();
            schema.Type |= Shapes.AnyText;
            schema.MinProperties = 1;
            AddKeys(schema, StructureKeys.Wording, _ => throw new System.Diagnostics.UnreachableException());
            return schema;
        }
    }

    /// <summary>Adds the keys of a table; those with a form of their own are given it by <paramref name="other"/>.</summary>
    public void AddKeys(JsonSchema schema, KeyTable table, Func<string, JsonSchemaProperty> other)
    {
        foreach (var row in table.Rows)
        {
            var value = row.Shape switch
            {
                KeyShape.Id => Shapes.Id(),
                KeyShape.Text => Shapes.Text(),
                KeyShape.Wording => Wording(),
                KeyShape.Date => Shapes.Date(),
                KeyShape.Choice => Choice(row.Choices),
                KeyShape.Choices => Shapes.AnyOf(Choice(row.Choices), Shapes.ArrayOf(Choice(row.Choices))),
                KeyShape.Words => Shapes.Words(),
                KeyShape.Number => Shapes.WholeNumber(),
                _ => other(row.Name),
            };
            schema.Properties[row.Name] = Described(value, Sentence(row.Meaning));
            if (row.IsRequired)
            {
                schema.RequiredProperties.Add(row.Name);
            }
        }
    }

    /// <summary>An object with the keys of a table and no others.</summary>
    public JsonSchemaProperty Keys(KeyTable table, Func<string, JsonSchemaProperty>? other = null)
    {
        var schema = Shapes.Object();
        schema.Title = Say(table.What);
        AddKeys(schema, table, other ?? (key => throw new InvalidOperationException($"{table.Name}: {key} has no form")));
        return schema;
    }

    /// <summary>Adds to a schema: where <paramref name="test"/> fits, these keys are as these definitions say.</summary>
    public void Where(JsonSchema schema, JsonSchema test, IEnumerable<(string Key, string Definition)> then)
    {
        if (dialect == Dialect.AnyOfNot)
        {
            var follows = new JsonSchema();
            foreach (var (key, definition) in then)
            {
                follows.Properties[key] = new JsonSchemaProperty { Reference = _definitions[definition] };
            }

            schema.AllOf.Add(Shapes.AnyOf(new JsonSchema { Not = test }, follows));
            return;
        }

        var condition = JObject.Parse(test.ToJson());
        condition.Remove("$schema");
        var keys = new JObject();
        foreach (var (key, definition) in then)
        {
            keys[key] = new JObject { ["$ref"] = "#/definitions/" + definition };
        }

        var clause = new JsonSchema
        {
            ExtensionData = new Dictionary<string, object?>(StringComparer.Ordinal) { ["if"] = condition, ["then"] = new JObject { ["properties"] = keys } },
        };
        schema.AllOf.Add(clause);
    }

    /// <summary>Adds to a schema that it has at least one of these keys; the first is named where it has none.</summary>
    /// <remarks>Not with <c>anyOf</c>: an editor would take the keys for alternative meanings of the whole, and show no words for it.</remarks>
    public void RequireOneOf(JsonSchema schema, params IEnumerable<string> keys)
    {
        var all = keys.ToList();
        var any = Shapes.AnyOf(all.Select(k => new JsonSchema { RequiredProperties = { k } }));
        schema.AllOf.Add(dialect == Dialect.AnyOfNot ? any : new JsonSchema
        {
            ExtensionData = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["if"] = new JObject { ["not"] = new JObject { ["anyOf"] = new JArray(all.Select(k => new JObject { ["required"] = new JArray(k) })) } },
                ["then"] = new JObject { ["required"] = new JArray(all[0]) },
            },
        });
    }

    /// <summary>The whole schema as text.</summary>
    public string ToJson(Wording title, Wording description)
    {
        Root.Title = Say(title);
        Root.Description = Sentence(description);
        var whole = JObject.Parse(Root.ToJson());
        whole["$schema"] = "http://json-schema.org/draft-07/schema#";
        Resolve(whole);
        return SchemaText.Of(whole);
    }

    // Words stand beside the alternatives they are about: an editor shows those of whatever holds the alternatives, and none outside it.
    private static void Resolve(JObject whole)
    {
        var definitions = (JObject)whole["definitions"]!;
        foreach (var of in whole.Descendants().OfType<JProperty>().Where(p => p.Name == Of).ToList())
        {
            of.Replace(Alternatives(definitions, (string)of.Value!) is { } alternatives
                ? new JProperty("anyOf", alternatives.DeepClone())
                : new JProperty("allOf", new JArray(new JObject { ["$ref"] = "#/definitions/" + (string)of.Value! })));
        }
    }

    // Those of a definition that is nothing else, possibly by way of another.
    private static JToken? Alternatives(JObject definitions, string name)
    {
        var definition = (JObject)definitions[name]!;
        return definition.Properties().All(p => p.Name is "anyOf" or "title" or "description") ? definition["anyOf"]
            : definition.Properties().All(p => p.Name is Of or "title" or "description") && definition[Of] is { } other ? Alternatives(definitions, (string)other!)
            : null;
    }

    // What a definition holds, moved into the object that others may already refer to.
    private static void Copy(JsonSchema from, JsonSchema to)
    {
        to.Title = from.Title;
        to.Description = from.Description;
        to.Type = from.Type;
        to.Pattern = from.Pattern;
        to.Minimum = from.Minimum;
        to.Maximum = from.Maximum;
        to.MinProperties = from.MinProperties;
        to.MaxProperties = from.MaxProperties;
        to.MinItems = from.MinItems;
        to.Item = from.Item;
        to.Not = from.Not;
        to.ExtensionData = from.ExtensionData;
        to.AllowAdditionalProperties = from.AllowAdditionalProperties;
        if (from.AdditionalPropertiesSchema is { } others)
        {
            to.AdditionalPropertiesSchema = others;
        }

        Move(from.Enumeration, to.Enumeration);
        Move(from.AnyOf, to.AnyOf);
        Move(from.AllOf, to.AllOf);
        Move(from.OneOf, to.OneOf);
        Move(from.RequiredProperties, to.RequiredProperties);
        foreach (var (key, value) in from.Properties)
        {
            to.Properties[key] = value;
        }

        foreach (var (key, value) in from.PatternProperties)
        {
            to.PatternProperties[key] = value;
        }
    }

    private static void Move<T>(ICollection<T> from, ICollection<T> to)
    {
        foreach (var item in from.ToList())
        {
            to.Add(item);
        }
    }
}
