using System.Collections.Immutable;
using NJsonSchema;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Syntax;

namespace Samverkan.Schemas;

/// <summary>The schema of charter files. Lives for one schema.</summary>
internal sealed class CharterSchema(SchemaBuilder builder)
{
    private static readonly string[] Forces = ["must", "should", "may", "unsettled"];

    /// <summary>What <c>each</c> can pick by words of the language: each sort, by its name and its own kinds.</summary>
    private static readonly ImmutableArray<(Sort Sort, ImmutableArray<KeyChoice> Words)> Subjects =
    [
        .. VocabularyTable.Sorts.Where(s => s.Name is not ("structure" or "body"))
            .Select(s => (s, s.OwnKinds.Where(k => VocabularyTable.Find(k) is null).Select(k => new KeyChoice(k, VocabularyTable.LabelOfKind(k))).Prepend(new(s.Name, s.Meaning)).ToImmutableArray())),
    ];

    public void Build()
    {
        builder.AddKeys(builder.Root, CharterKeys.Head, key => key switch
        {
            "sources" => Least(1, Shapes.Map(builder.Keys(CharterKeys.Source))),
            "words" => Shapes.Map(Word(), VocabularyTable.Reserved),
            "facts" => Facts(),
            "rules" => new JsonSchemaProperty { Type = JsonObjectType.Array, MinItems = 1 },
            _ => Shapes.ArrayOf(builder.Keys(CharterKeys.Unchecked)),
        });
        Rules(hasFacts: false);
        Rules(hasFacts: true);
        var facts = new JsonSchema { RequiredProperties = { "facts" } };
        builder.Where(builder.Root, facts, [("rules", RulesName(true))]);
        builder.Where(builder.Root, new JsonSchema { Not = new JsonSchema { RequiredProperties = { "facts" } } }, [("rules", RulesName(false))]);
    }

    private JsonSchemaProperty Word()
    {
        var schema = builder.Keys(CharterKeys.Word, key => Shapes.OneOf(VocabularyTable.Sorts.Where(s => s.KindAttribute is not null).Select(s => s.Name)));
        builder.RequireOneOf(schema, "is", "kind-of");
        return schema;
    }

    // What the vocabulary lacks, sort by sort, each with its type.
    private JsonSchemaProperty Facts()
    {
        var one = CharterKeys.FactTypes.Rows.Select(r => new KeyChoice(r.Name, r.Meaning))
            .Concat(VocabularyTable.Sorts.Select(s => new KeyChoice("reference to " + s.Name, s.Meaning)))
            .ToList();
        var type = builder.Define("fact-type", () =>
        {
            var set = Shapes.Object();
            set.Properties["set-of"] = Shapes.AnyOf(builder.Choice(one), Shapes.ArrayOf(Shapes.Text()));
            set.RequiredProperties.Add("set-of");
            return Shapes.AnyOf(builder.Choice([.. one, .. one.Select(o => o with { Word = "set of " + o.Word })]), Shapes.ArrayOf(Shapes.Text()), set);
        });
        var fact = builder.Define("fact", () =>
        {
            // The words of a list are any texts.
            var words = Shapes.Object();
            words.PatternProperties.Add("^", builder.Wording());
            return Shapes.AnyOf(type, builder.Keys(CharterKeys.Fact, key => key == "type" ? type : words));
        });
        var facts = Shapes.Object();
        foreach (var sort in VocabularyTable.Sorts)
        {
            facts.Properties[sort.Name] = builder.Described(Shapes.Map(fact, VocabularyTable.Reserved), builder.Sentence(sort.Meaning));
        }

        return facts;
    }

    private static string RulesName(bool hasFacts) => hasFacts ? "rules-with-facts" : "rules";

    private void Rules(bool hasFacts)
    {
        var conditions = new ConditionSchema(builder, hasFacts);
        builder.Define(RulesName(hasFacts), () =>
        {
            var rules = Shapes.ArrayOf(builder.Define(hasFacts ? "rule-with-facts" : "rule", () => Rule(conditions)));
            rules.MinItems = 1;
            return rules;
        });
    }

    private JsonSchemaProperty Rule(ConditionSchema conditions)
    {
        var rule = builder.Keys(CharterKeys.Rule, key => key switch
        {
            "cite" => Cite(),
            "interpretation" => builder.Keys(CharterKeys.Interpretation),
            "in" => Shapes.AnyOf(new JsonSchema { Type = JsonObjectType.Object, MaxProperties = 0 }, conditions.Condition([VocabularyTable.Find("body")!])),
            "each" => Each(),
            _ => new JsonSchemaProperty(),
        });

        // Exactly one force.
        foreach (var force in Forces)
        {
            rule.OneOf.Add(new JsonSchema { RequiredProperties = { force } });
        }

        // What holds is said of what the rule is about.
        var hasEach = new JsonSchema { RequiredProperties = { "each" } };
        var picksNothing = new JsonSchema { Not = Shapes.AnyOf(new JsonSchema { RequiredProperties = { "each" } }, new JsonSchema { RequiredProperties = { "in" } }) };
        var picksBodies = new JsonSchema { RequiredProperties = { "in" }, Not = hasEach };
        About(rule, picksNothing, conditions, [VocabularyTable.StructureSort], null);
        About(rule, picksBodies, conditions, [VocabularyTable.Find("body")!], null);
        foreach (var (sort, words) in Subjects)
        {
            About(rule, Picks(words.Select(w => w.Word)), conditions, [sort], OneOrMore(words));
        }

        var other = new JsonSchema { RequiredProperties = { "each" }, Not = Shapes.AnyOf(Subjects.Select(s => Picks(s.Words.Select(w => w.Word)))) };
        About(rule, other, conditions, ConditionSchema.All, null);
        return rule;
    }

    private void About(JsonSchema rule, JsonSchema test, ConditionSchema conditions, ImmutableArray<Sort> sorts, JsonSchemaProperty? words)
    {
        conditions.Requirement(sorts);
        var then = Forces.Prepend("if").Select(k => (k, conditions.RequirementOf(sorts)));
        if (test.RequiredProperties.Contains("each"))
        {
            conditions.Selector(sorts, words);
            then = then.Prepend(("each", conditions.SelectorOf(sorts)));
        }

        builder.Where(rule, test, then);
    }

    // Whether `each` is one of these words, a list of such, or a condition that begins so.
    private static JsonSchema Picks(IEnumerable<string> words)
    {
        var all = words.ToList();
        var list = Shapes.ArrayOf(Shapes.OneOf(all));
        list.MinItems = 1;
        var condition = new JsonSchemaProperty { Type = JsonObjectType.Object, RequiredProperties = { "is" } };
        condition.Properties["is"] = Shapes.AnyOf(Shapes.OneOf(all), list);
        return new JsonSchema { RequiredProperties = { "each" }, Properties = { ["each"] = Shapes.AnyOf(Shapes.OneOf(all), list, condition) } };
    }

    private JsonSchemaProperty OneOrMore(ImmutableArray<KeyChoice> words) => Shapes.AnyOf(builder.Choice(words), Shapes.ArrayOf(builder.Choice(words)));

    private JsonSchemaProperty Each() => builder.Define("each", () =>
    {
        var words = builder.Define("subjects", () =>
        {
            var known = builder.Define("subject", () => builder.Choice(Subjects.SelectMany(s => s.Words)));
            return Shapes.AnyOf(known, Shapes.ArrayOf(Shapes.AnyOf(known, Shapes.Id())), Shapes.Id());
        });
        var condition = new JsonSchemaProperty { Type = JsonObjectType.Object, RequiredProperties = { "is" } };
        condition.Properties["is"] = builder.Described(words, builder.Sentence(ConditionKeys.General["is"].Meaning));
        return Shapes.AnyOf(words, condition);
    });

    // A paragraph, a source with its paragraph or paragraphs, or a list of such.
    private static JsonSchemaProperty Cite()
    {
        var schema = One();
        schema.Type |= JsonObjectType.Array;
        schema.Item = One();
        return schema;

        static JsonSchemaProperty One() => new() { Type = Shapes.AnyText | JsonObjectType.Object, AdditionalPropertiesSchema = Shapes.Words() };
    }

    private static JsonSchemaProperty Least(int keys, JsonSchemaProperty schema)
    {
        schema.MinProperties = keys;
        return schema;
    }
}
