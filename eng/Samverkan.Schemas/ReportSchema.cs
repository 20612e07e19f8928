using NJsonSchema;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Waivers;

namespace Samverkan.Schemas;

/// <summary>The schema of what the command writes: reports as JSON. It describes what this release writes and nothing more. Lives for one schema.</summary>
internal sealed class ReportSchema(SchemaBuilder builder)
{
    private const string Day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private const string Unusable = "unusable";

    private static readonly string[] Verdicts = Words<Verdict>(Report.WordFor);

    public void Build()
    {
        var root = builder.Root;
        Add(root, "format", OneOf("samverkan-report"));
        var version = new JsonSchemaProperty();
        version.Enumeration.Add(JsonReportWriter.Version);
        Add(root, "version", version);
        Add(root, "language", OneOf("sv", "en"));
        Add(root, "outcome", Said(OneOf([.. Verdicts, Unusable]), "The worst of all structures.", "Det sämsta av alla strukturers utfall."));
        Add(root, "totals", Said(Counts(["structures", .. Verdicts, Unusable]), "How many structures came to what.", "Hur många strukturer som fick vilket utfall."));
        var structures = Shapes.ArrayOf(Shapes.AnyOf(builder.Define("structure", Structure), builder.Define("unusable", UnusableStructure)));
        Add(root, "structures", Said(structures, "In the order given.", "I den ordning de angavs."));
        Add(root, "findings", Said(Shapes.ArrayOf(builder.Define("finding", Finding)), "Structure by structure, in the order of the charters.", "Struktur för struktur, i stadgornas ordning."));
    }

    private JsonSchemaProperty Structure()
    {
        var schema = Said(Shapes.Object(), "What a structure came to.", "Utfallet för en struktur.");
        Add(schema, "structure", Text("Its id.", "Dess id."));
        Add(schema, "name", Text());
        AddFile(schema);
        Add(schema, "asOf", Said(DayOrNull(), "The day it was judged as of.", "Den dag som prövningen avser."));
        Add(schema, "outcome", OneOf(Verdicts));
        Add(schema, "charters", Shapes.ArrayOf(builder.Define("charter", Charter)));
        Add(schema, "diagnostics", Shapes.ArrayOf(builder.Define("diagnostic", Diagnostic)));
        Maybe(schema, "waivers", Said(
            Shapes.ArrayOf(builder.Define("waiver", Waiver)),
            "What the waivers given for it came to; only where there are any.", "Vad dispenserna för den ledde till; bara där det finns några."));
        Maybe(schema, "solved", Said(
            Shapes.ArrayOf(builder.Define("solved", Solved)),
            "What stands in the baseline and is no longer so; only where there is a baseline.", "Det som står i utgångsläget och inte längre gäller; bara där det finns ett utgångsläge."));
        return schema;
    }

    private JsonSchemaProperty UnusableStructure()
    {
        var schema = Said(Shapes.Object(), "A structure that could not be read or judged; in a stream alone.", "En struktur som inte kunde läsas eller prövas; bara i en ström.");
        Maybe(schema, "structure", Text("Its id, where it could be read.", "Dess id, där det gick att läsa."));
        Maybe(schema, "name", Text());
        AddFile(schema);
        Maybe(schema, "asOf", DayOrNull());
        Add(schema, "outcome", OneOf(Unusable));
        var charters = Shapes.ArrayOf(builder.Define("charter", Charter));
        charters.ExtensionData = new Dictionary<string, object?>(StringComparer.Ordinal) { ["maxItems"] = 0 };
        Add(schema, "charters", charters);
        Add(schema, "diagnostics", Said(AtLeastOne(Shapes.ArrayOf(builder.Define("diagnostic", Diagnostic))), "What is wrong with it.", "Vad som är fel med den."));
        return schema;
    }

    private void AddFile(JsonSchema schema)
    {
        Add(schema, "source", Text("Its file.", "Dess fil."));
        Maybe(schema, "document", Said(Whole(1), "Which document of the file it is, where there are several.", "Vilket dokument i filen det är, där det finns flera."));
        Maybe(schema, "line", Said(Whole(1), "The line that document begins on.", "Den rad där det dokumentet börjar."));
    }

    private JsonSchemaProperty Charter()
    {
        var source = Shapes.Object();
        Add(source, "id", Text());
        Add(source, "title", Text());
        Add(source, "status", OneOf(Words<SourceStatus>(Report.WordFor)));
        var schema = Said(Shapes.Object(), "A charter that a structure was judged by.", "En stadga som en struktur prövades mot.");
        Add(schema, "charter", Text("Its id.", "Dess id."));
        Add(schema, "name", Text());
        Add(schema, "source", Text("Its file.", "Dess fil."));
        Add(schema, "sources", Shapes.ArrayOf(source));
        Add(schema, "rules", Said(Shapes.ArrayOf(builder.Define("rule", Rule)), "All of them, in the order of the charter.", "Alla, i stadgans ordning."));
        return schema;
    }

    private JsonSchemaProperty Rule()
    {
        var outcomes = Words<Outcome>(Report.WordFor);
        var schema = Said(Shapes.Object(), "What a rule came to.", "Utfallet av en regel.");
        Add(schema, "rule", Text("Its id.", "Dess id."));
        Add(schema, "force", OneOf(Words<Force>(Report.WordFor)));
        Add(schema, "outcome", Said(OneOf(outcomes), "The worst of its subjects'.", "Det sämsta av utfallen för det den gäller."));
        Maybe(schema, "reason", Said(OneOf(Words<Reason>(Report.WordFor)), "Why it is not applicable.", "Varför den inte är tillämplig."));
        Maybe(schema, "use", Said(OneOf(Words<Use>(Report.WordFor)), "What came of a permission or an open question.", "Vad det blev av en tillåtelse eller en öppen fråga."));
        var waived = new JsonSchemaProperty();
        waived.Enumeration.Add(true);
        Maybe(schema, "waived", Said(waived, "Only where all that is violated or undetermined of it is waived.", "Bara där allt som bryter mot den eller inte kan avgöras omfattas av en dispens."));
        Maybe(schema, "overriddenBy", Text("The id of the special rule.", "Id för den särskilda regeln."));
        Maybe(schema, "missingBody", Text("The id of the body that is missing.", "Id för det organ som saknas."));
        Add(schema, "subjects", Said(Counts(outcomes), "How many subjects came to what.", "Hur många av dem som regeln gäller som fick vilket utfall."));
        return schema;
    }

    private JsonSchemaProperty Finding()
    {
        var schema = Said(Shapes.Object(), "Something that is no plain success.", "Något som inte bara är uppfyllt.");
        foreach (var id in (string[])["rule", "charter", "structure"])
        {
            Add(schema, id, Text());
        }

        Add(schema, "outcome", OneOf(Words<Outcome>(Report.WordFor)));
        Add(schema, "force", OneOf(Words<Force>(Report.WordFor)));
        Maybe(schema, "use", OneOf(Words<Use>(Report.WordFor)));
        Maybe(schema, "waiver", Said(builder.Define("waiver", Waiver), "The waiver that waives it; only where one does.", "Den dispens som gäller för det; bara där det finns en."));
        Maybe(schema, "lapsedWaiver", Said(
            builder.Define("waiver", Waiver), "A waiver that has expired, or does not hold yet; only where there is one.", "En dispens som har gått ut eller inte gäller än; bara där det finns en."));
        Maybe(schema, "known", Said(
            new JsonSchemaProperty { Type = JsonObjectType.Boolean }, "Whether it stands in the baseline; only where there is one.", "Om det står i utgångsläget; bara där det finns ett."));
        Add(schema, "subject", Subject());
        var cite = Shapes.Object();
        Add(cite, "source", Text());
        Add(cite, "paragraph", Text());
        Add(schema, "cites", AtLeastOne(Shapes.ArrayOf(cite)));
        Add(schema, "message", Text("The rule as a sentence.", "Regeln som en mening."));
        Add(schema, "expected", Text("What is required, all clauses.", "Det som krävs, alla led."));
        Add(schema, "found", Text("What was found, all clauses.", "Det som fanns, alla led."));
        var clause = Shapes.Object();
        Add(clause, "expected", Text());
        Add(clause, "found", Text());
        Add(clause, "counted", Texts());
        Add(schema, "clauses", Shapes.ArrayOf(clause));
        Add(schema, "missing", Said(Shapes.ArrayOf(Missing()), "Facts that are not given and could change the outcome.", "Uppgifter som saknas och kan ändra utfallet."));
        Add(schema, "remedy", Said(
            Shapes.AnyOf(new JsonSchema { Type = JsonObjectType.Null }, Remedy()), "What would mend it; null where that cannot be worked out.", "Vad som skulle avhjälpa det; null där det inte går att räkna ut."));
        Add(schema, "conflictsWith", Said(Texts(), "Rules that cannot hold together with this one.", "Regler som inte kan gälla samtidigt som denna."));
        Add(schema, "charterLocation", Location());
        Add(schema, "structureLocation", Location());
        Add(schema, "relatedLocations", Shapes.ArrayOf(Location()));
        var fingerprint = Text("The same as long as charter, rule and subject are.", "Samma så länge stadga, regel och det regeln gäller är desamma.");
        fingerprint.Pattern = "^[0-9a-f]{16}$";
        Add(schema, "fingerprint", fingerprint);
        return schema;
    }

    private JsonSchemaProperty Subject()
    {
        var schema = Shapes.Object();
        Add(schema, "name", Text());
        Add(schema, "sort", Text("A sort of the vocabulary.", "En sort i ordlistan."));
        Maybe(schema, "id", Text("Left out where it has none.", "Utelämnat där det inte finns något."));
        Maybe(schema, "body", Text("The body it was judged in, where the rule picks one.", "Det organ som prövningen gällde, där regeln väljer ut ett."));
        return schema;
    }

    private JsonSchemaProperty Missing()
    {
        var schema = Shapes.Object();
        Maybe(schema, "of", Text("The id of the thing.", "Id för det som uppgiften gäller."));
        Add(schema, "sort", Text());
        Maybe(schema, "attribute", Text());
        Add(schema, "kind", OneOf(Words<MissingKind>(Report.WordFor)));
        Add(schema, "text", Text());
        Add(schema, "location", Location());
        return schema;
    }

    private static JsonSchemaProperty Remedy()
    {
        var action = Shapes.Object();
        Add(action, "action", OneOf(Words<RemedyAction>(Report.WordFor)));
        Add(action, "sort", Text());
        Maybe(action, "of", Text());
        Add(action, "attribute", Text());
        Maybe(action, "count", Whole(1));
        Add(action, "values", Texts());
        Add(action, "with", Words());
        Maybe(action, "inside", Shapes.ArrayOf(Inside(depth: 3)));
        Add(action, "among", Texts());
        Maybe(action, "complete", new JsonSchemaProperty { Type = JsonObjectType.Boolean });
        var schema = Shapes.Object();
        Add(schema, "text", Text());
        Add(schema, "actions", AtLeastOne(Shapes.ArrayOf(action)));
        return schema;
    }

    private static JsonSchemaProperty Words() => new() { Type = JsonObjectType.Object, AdditionalPropertiesSchema = Text() };

    // Lists stand in lists, but the vocabulary does not go deeper than plans, goals and measures.
    private static JsonSchemaProperty Inside(int depth)
    {
        var entries = Shapes.Object();
        Add(entries, "list", Text());
        Add(entries, "count", Whole(0));
        Add(entries, "with", Words());
        if (depth > 1)
        {
            Maybe(entries, "inside", Shapes.ArrayOf(Inside(depth - 1)));
        }

        return entries;
    }

    private JsonSchemaProperty Diagnostic()
    {
        var schema = Said(Shapes.Object(), "What was found wrong or doubtful.", "Något som är fel eller tveksamt.");
        Add(schema, "code", Text());
        Add(schema, "severity", OneOf(Words<Severity>(Report.WordFor)));
        Add(schema, "message", Text());
        Maybe(schema, "help", Text());
        Add(schema, "location", Location());
        return schema;
    }

    private JsonSchemaProperty Waiver()
    {
        var schema = Said(Shapes.Object(), "A decision that a rule need not be kept.", "Ett beslut om att en regel inte behöver följas.");
        Maybe(schema, "state", Said(OneOf(Words<WaiverState>(WaiverWords.WordFor)), "Only among a structure's waivers.", "Bara bland en strukturs dispenser."));
        Add(schema, "rule", Text());
        Add(schema, "charter", Text());
        Add(schema, "subject", Text());
        Maybe(schema, "in", Text());
        Add(schema, "reason", Text());
        Add(schema, "decidedBy", Text());
        Add(schema, "decision", Text());
        Maybe(schema, "from", OneDay());
        Add(schema, "until", OneDay());
        Add(schema, "location", Location());
        return schema;
    }

    private JsonSchemaProperty Solved()
    {
        var schema = Said(Shapes.Object(), "An entry of a baseline.", "En rad i ett utgångsläge.");
        Add(schema, "charter", Text());
        Add(schema, "rule", Text());
        Add(schema, "subject", Text());
        Maybe(schema, "in", Text());
        Add(schema, "finding", Text());
        return schema;
    }

    private JsonSchemaProperty Location() => builder.Define("location", () =>
    {
        var schema = Said(Shapes.Object(), "A place in a file.", "En plats i en fil.");
        Add(schema, "source", Text("The file.", "Filen."));
        Add(schema, "line", Said(Whole(1), "From 1.", "Från 1."));
        Add(schema, "column", Said(Whole(1), "From 1, in UTF-16 code units.", "Från 1, räknat i UTF-16-enheter."));
        Add(schema, "endLine", Whole(1));
        Add(schema, "endColumn", Said(Whole(1), "The place just after the last character.", "Platsen strax efter det sista tecknet."));
        return schema;
    });

    private JsonSchemaProperty Said(JsonSchemaProperty schema, string en, string sv) => builder.Described(schema, builder.Say(en, sv));

    private JsonSchemaProperty Text(string en, string sv) => Said(Text(), en, sv);

    private static JsonSchemaProperty Text() => new() { Type = JsonObjectType.String };

    private static JsonSchemaProperty Texts() => Shapes.ArrayOf(Text());

    private static JsonSchemaProperty OneDay() => new() { Type = JsonObjectType.String, Pattern = Day };

    private static JsonSchemaProperty DayOrNull() => new() { Type = JsonObjectType.String | JsonObjectType.Null, Pattern = Day };

    private static JsonSchemaProperty Whole(int least) => new() { Type = JsonObjectType.Integer, Minimum = least };

    private static JsonSchemaProperty OneOf(params string[] words) => Shapes.OneOf(words);

    private static JsonSchemaProperty AtLeastOne(JsonSchemaProperty list)
    {
        list.MinItems = 1;
        return list;
    }

    private static JsonSchemaProperty Counts(IEnumerable<string> words)
    {
        var schema = Shapes.Object();
        foreach (var word in words)
        {
            Add(schema, word, Whole(0));
        }

        return schema;
    }

    private static string[] Words<T>(Func<T, string?> word)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(word).OfType<string>()];

    private static void Add(JsonSchema schema, string name, JsonSchemaProperty value)
    {
        Maybe(schema, name, value);
        schema.RequiredProperties.Add(name);
    }

    private static void Maybe(JsonSchema schema, string name, JsonSchemaProperty value) => schema.Properties[name] = value;
}
