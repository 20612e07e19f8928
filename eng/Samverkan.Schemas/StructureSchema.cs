using NJsonSchema;
using Samverkan.Model;
using Samverkan.Model.Reading;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Cases;

namespace Samverkan.Schemas;

/// <summary>The schema of structure files. Lives for one schema.</summary>
/// <param name="builder">What it goes into.</param>
/// <param name="isChange">Whether it is of pieces that a case lays over a structure: nothing is required, and <c>left-out</c> takes away.</param>
internal sealed class StructureSchema(SchemaBuilder builder, bool isChange)
{
    private static readonly Wording TakesAway = new("tar bort det som står i strukturen", "takes away what stands in the structure");

    /// <summary>Adds the keys of a structure.</summary>
    public void AddTo(JsonSchema root)
    {
        builder.AddKeys(root, StructureKeys.Head, key => OrLeftOut(key == "words" ? Words() : Defaults()));
        if (isChange)
        {
            root.RequiredProperties.Clear();
            root.Properties["structure"] = builder.Described(OrLeftOut(Shapes.Id()), builder.Sentence(StructureKeys.Head["structure"].Meaning));
        }

        foreach (var row in VocabularyTable.StructureSort.Attributes.Where(a => a.LeftOut != LeftOut.Derived))
        {
            root.Properties[row.Name] = Attribute(row);
        }
    }

    private JsonSchemaProperty Attribute(AttributeRow row) => builder.Define(
        NameOf($"{row.Sort.Name}.{row.Name}"), () => builder.Titled(builder.Described(Value(row), $"{builder.Sentence(row.Meaning)} {WhenLeftOut(row)}"), row.Label.En!, row.Label.Sv!));

    private string WhenLeftOut(AttributeRow row) => row.LeftOut switch
    {
        LeftOut.Unknown => builder.Say("Left out: not known.", "Utelämnat: inte känt."),
        LeftOut.None => builder.Say("Left out: there is none.", "Utelämnat: det finns inget."),
        LeftOut.Derived => builder.Say("Left out: it follows from other facts.", "Utelämnat: det framgår av andra uppgifter."),
        LeftOut.Default when row.Defaults is [VocabularyTable.ItsId] => builder.Say("Left out: its id.", "Utelämnat: dess id."),
        LeftOut.Default => builder.Say("Left out: ", "Utelämnat: ") + string.Join(", ", row.Defaults.Select(d => $"`{d}`")) + ".",
        _ => builder.Say("Required.", "Måste anges."),
    };

    private string NameOf(string what) => (isChange ? "change-" : "") + what;

    private JsonSchemaProperty OrLeftOut(JsonSchemaProperty schema) =>
        !isChange ? schema : Shapes.AnyOf([.. schema.AnyOf.Count > 0 ? schema.AnyOf : [schema], builder.Choice([new KeyChoice(Overlay.LeftOut, TakesAway)])]);

    private JsonSchemaProperty Words()
    {
        var word = builder.Define("structure-word", () =>
        {
            var schema = builder.Keys(StructureKeys.Word, _ => Shapes.OneOf(VocabularyTable.Sorts.Where(s => s.KindAttribute is not null).Select(s => s.Name)));
            builder.RequireOneOf(schema, "is", "kind-of");
            return schema;
        });
        return Shapes.Map(OrLeftOut(word), VocabularyTable.Reserved);
    }

    // What each body of a kind has: the keys of a body, none of them required.
    private JsonSchemaProperty Defaults() => new()
    {
        Type = JsonObjectType.Object,
        AdditionalPropertiesSchema = OrLeftOut(builder.Define(NameOf("body-defaults"), () => Entry(VocabularyTable.Find("body")!, isWhole: false))),
    };

    private JsonSchemaProperty Entry(Sort sort, bool isWhole)
    {
        var schema = builder.Titled(Shapes.Object(), sort.Label.En!, sort.Label.Sv!);
        builder.AddKeys(schema, StructureKeys.Entry, key => key == "count" ? OrLeftOut(Count()) : OrLeftOut(new JsonSchemaProperty { Type = JsonObjectType.Object }));
        foreach (var row in sort.Attributes.Where(a => !(a.Type.IsList && a.LeftOut == LeftOut.Derived)))
        {
            schema.Properties[row.Name] = Attribute(row);
            if (isWhole && !isChange && row.LeftOut == LeftOut.Required)
            {
                schema.RequiredProperties.Add(row.Name);
            }
        }

        return schema;
    }

    private JsonSchemaProperty EntryOf(Sort sort) => builder.Define(NameOf(sort.Name), () => Entry(sort, isWhole: true));

    // `and-more` with what is known of the others.
    private JsonSchemaProperty Others(Sort sort) => builder.Define(NameOf("other-" + sort.Plural), () =>
    {
        var schema = Entry(sort, isWhole: false);
        schema.Type |= JsonObjectType.Null;
        return schema;
    });

    private JsonSchemaProperty Count() => builder.Define(NameOf("count"), () =>
    {
        var schema = Shapes.WholeNumber();
        schema.Type |= JsonObjectType.Object;
        schema.AllowAdditionalProperties = isChange;
        builder.AddKeys(schema, StructureKeys.Count, _ => new JsonSchemaProperty { Type = JsonObjectType.String, Pattern = @"^[0-9]+\.\.[0-9]+$" });
        return schema;
    });

    private JsonSchemaProperty Value(AttributeRow row) => row.Type switch
    {
        { IsList: true } => List(row.Target!),
        { IsSet: true } => Set(row.Type),
        _ => One(row),
    };

    private JsonSchemaProperty List(Sort sort) => builder.Define(
        NameOf("list-of-" + sort.Plural), () => OrLeftOut(Shapes.AnyOf(Entries(sort), Items(sort), builder.Choice([], "none", "unknown", "and-more"))));

    // Entries under their ids.
    private JsonSchemaProperty Entries(Sort sort) => builder.Define(NameOf("entries-of-" + sort.Plural), () =>
    {
        var more = StructureKeys.Values["and-more"];
        var entries = Shapes.Map(isChange ? Shapes.AnyOf(OrNull(EntryOf(sort)), new JsonSchema { Type = Shapes.Word }) : OrNull(EntryOf(sort)), VocabularyTable.Reserved);
        entries.Properties[more.Name] = builder.Described(OrLeftOut(Others(sort)), builder.Sentence(more.Meaning));
        if (isChange)
        {
            // An entry without an id is named by what tells it apart, which need not be an id.
            entries.PatternProperties.Clear();
            entries.AdditionalPropertiesSchema = Shapes.AnyOf(OrNull(EntryOf(sort)), new JsonSchema { Type = Shapes.Word });
        }

        return builder.Titled(entries, sort.PluralLabel.En!, sort.PluralLabel.Sv!);
    });

    private JsonSchemaProperty Items(Sort sort) => builder.Define(NameOf("items-of-" + sort.Plural), () =>
    {
        var more = StructureKeys.Values["and-more"];
        var open = Shapes.Object();
        open.Properties[more.Name] = builder.Described(Others(sort), builder.Sentence(more.Meaning));
        open.RequiredProperties.Add(more.Name);
        var items = Shapes.AnyOf(isChange ? Whole(sort) : EntryOf(sort), open, sort.Name == "post" ? Kinds(sort, more.Name) : builder.Choice([], more.Name));
        return builder.Titled(Shapes.ArrayOf(items), sort.PluralLabel.En!, sort.PluralLabel.Sv!);
    });

    // An entry that takes the place of what was there is a whole one.
    private JsonSchemaProperty Whole(Sort sort) => new StructureSchema(builder, isChange: false).EntryOf(sort);

    private static JsonSchemaProperty OrNull(JsonSchemaProperty entry) => Shapes.AnyOf(entry, new JsonSchema { Type = JsonObjectType.Null });

    // A kind of the vocabulary's own, or one that a charter declares.
    private JsonSchemaProperty Kinds(Sort sort, params string[] others) =>
        sort.OwnKinds.IsEmpty && others.Length == 0 ? Shapes.Id() : Shapes.AnyOf(builder.Choice(sort.OwnKinds, others), Shapes.Id());

    private JsonSchemaProperty One(AttributeRow row)
    {
        var type = row.Type;
        var name = type.Kind switch
        {
            ValueKind.Word => "one-of-" + string.Join('-', type.Words),
            ValueKind.Reference => "reference-to-" + string.Join("-or-", type.Targets),
            ValueKind.Kind => "kind-of-" + row.Sort.Name,
            ValueKind.Date when row.LeftOut == LeftOut.Required => "date-value-required",
            _ => type.Kind.ToString().ToLowerInvariant() + "-value",
        };
        return builder.Define(NameOf(name), () =>
        {
            var other = row.LeftOut == LeftOut.Required || type.Kind == ValueKind.Kind ? "unknown" : "unknown|none";
            var alternatives = Forms(row, "|" + other).ToList();
            if (type.Kind == ValueKind.Reference)
            {
                alternatives.Add(Each(type));
            }

            if (type.Kind != ValueKind.Text || isChange)
            {
                alternatives.Add(builder.Choice([], other.Split('|')));
            }

            var dated = builder.Define("changing-" + name, () => Dated(() => Shapes.AnyOf(Forms(row, "|none"))));
            var changing = Shapes.ArrayOf(dated);
            changing.MinItems = 1;
            alternatives.Add(dated);
            alternatives.Add(changing);
            if (isChange)
            {
                alternatives.Add(new JsonSchema { Type = JsonObjectType.Object });
            }

            return OrLeftOut(Shapes.AnyOf(alternatives));
        });
    }

    // How a single value is written.
    private IEnumerable<JsonSchema> Forms(AttributeRow row, string others)
    {
        var type = row.Type;
        switch (type.Kind)
        {
            case ValueKind.Kind:
                yield return Kinds(row.Sort);
                break;
            case ValueKind.Word:
                yield return builder.Choice(type.Words, [.. others.Split('|', StringSplitOptions.RemoveEmptyEntries)]);
                break;
            case ValueKind.Wording:
                yield return builder.Wording();
                break;
            case ValueKind.Period:
                yield return builder.Define("period", () => builder.Keys(StructureKeys.Period));
                break;
            case ValueKind.Number:
                yield return Shapes.WholeNumber(others);
                break;
            case ValueKind.Year:
                yield return Shapes.Year();
                break;
            case ValueKind.Date:
                yield return Shapes.Date(others);
                break;
            case ValueKind.Duration:
                yield return Shapes.Duration(others);
                break;
            case ValueKind.Reference when type.Targets is [("matter" or "document") and var target]:
                yield return Shapes.Text();
                yield return Whole(VocabularyTable.Find(target)!);
                break;
            default:
                yield return Shapes.Text();
                break;
        }
    }

    private JsonSchemaProperty Dated(Func<JsonSchemaProperty> value) => builder.Keys(StructureKeys.Dated, _ => value());

    private JsonSchemaProperty Each(AttributeType type)
    {
        var words = Shapes.Words();
        if (type.Targets.Contains("post"))
        {
            words = Shapes.AnyOf(words, builder.Keys(StructureKeys.EachPost));
        }

        return builder.Define(type.Targets.Contains("post") ? "each-post" : "each", () => builder.Keys(StructureKeys.Each, _ => words));
    }

    private JsonSchemaProperty Set(AttributeType type)
    {
        var name = type.Kind switch
        {
            ValueKind.Word => "some-of-" + string.Join('-', type.Words),
            ValueKind.Reference => "references-to-" + string.Join("-or-", type.Targets),
            _ => "set-of-" + type.Kind.ToString().ToLowerInvariant(),
        };
        return builder.Define(NameOf(name), () =>
        {
            var alternatives = Items(type, "none", "unknown", "and-more").Append(Shapes.ArrayOf(Shapes.AnyOf(Items(type, "and-more"))));
            if (isChange)
            {
                alternatives = alternatives.Append(new JsonSchemaProperty { Type = JsonObjectType.Object });
            }

            return OrLeftOut(Shapes.AnyOf(alternatives));
        });
    }

    // The values of a set: each may hold for a time, be what the body has, or stand for each of a kind.
    private IEnumerable<JsonSchema> Items(AttributeType type, params string[] others)
    {
        var one = type.Kind switch
        {
            ValueKind.Word => builder.Choice(type.Words, others),
            ValueKind.Year => Shapes.Year(),
            _ => Shapes.Text(),
        };
        yield return one;
        if (type.Kind != ValueKind.Word && others.Length > 0)
        {
            yield return builder.Choice([], others);
        }

        yield return type.Kind == ValueKind.Reference ? Each(type) : new JsonSchemaProperty { Type = JsonObjectType.String, Pattern = @"^body\.[a-z-]+$" };

        var name = type.Kind == ValueKind.Word ? string.Join('-', type.Words) : type.Kind.ToString().ToLowerInvariant();
        yield return builder.Define("changing-item-" + name, () => Dated(() => type.Kind switch
        {
            ValueKind.Word => builder.Choice(type.Words, "none"),
            ValueKind.Year => Shapes.AnyOf(Shapes.Year(), builder.Choice([], "none")),
            _ => Shapes.Text(),
        }));
    }
}
