using Newtonsoft.Json.Linq;

namespace Samverkan.Schemas.Tests;

/// <summary>Makes one mistake in a document, chosen by chance: always the same for the same seed.</summary>
internal static class Mutation
{
    private static readonly string[] Kinds = ["rename", "remove", "empty", "retype", "misspell", "wrap", "unwrap", "add", "move"];

    /// <summary>The document with a mistake in it, and what the mistake is.</summary>
    public static (JToken Document, string What) Of(JToken original, Random random)
    {
        var document = original.DeepClone();
        while (true)
        {
            var kind = Kinds[random.Next(Kinds.Length)];
            var all = document.SelectTokens("$..*").Where(t => t.Parent is not null).ToList();
            var at = all[random.Next(all.Count)];
            var path = at.Path;
            if (Make(kind, at, all, random))
            {
                return (document, $"{kind} {path}");
            }
        }
    }

    private static bool Make(string kind, JToken at, List<JToken> all, Random random)
    {
        switch (kind)
        {
            case "rename" when at.Parent is JProperty property:
                var name = Misspelt(property.Name, random);
                if (name.Length == 0 || ((JObject)property.Parent!).ContainsKey(name))
                {
                    return false;
                }

                property.Replace(new JProperty(name, at.DeepClone()));
                return true;
            case "remove":
                (at.Parent is JProperty key ? key : at).Remove();
                return true;
            case "empty":
                at.Replace(random.Next(3) switch { 0 => JValue.CreateNull(), 1 => new JObject(), _ => new JArray() });
                return true;
            case "retype" when at is JValue:
                at.Replace(random.Next(4) switch { 0 => new JValue(random.Next(5000)), 1 => new JValue(true), 2 => new JValue("någon text, här"), _ => new JValue("2019-13-40") });
                return true;
            case "misspell" when at is JValue { Type: JTokenType.String } text:
                at.Replace(new JValue(Misspelt((string)text!, random)));
                return true;
            case "wrap":
                at.Replace(random.Next(2) == 0 ? new JArray(at.DeepClone()) : new JObject { [random.Next(2) == 0 ? "is" : "other"] = at.DeepClone() });
                return true;
            case "unwrap" when at is JContainer { HasValues: true } container:
                at.Replace(container.First is JProperty first ? first.Value.DeepClone() : container.First!.DeepClone());
                return true;
            case "add" when at is JObject map:
                string[] names = ["unknown-key", "exactly", "is", "from", "kind", "seats", "id"];
                var added = names[random.Next(names.Length)];
                if (map.ContainsKey(added))
                {
                    return false;
                }

                map[added] = random.Next(2) == 0 ? new JValue("word") : new JValue(3);
                return true;
            case "move":
                at.Replace(all[random.Next(all.Count)].DeepClone());
                return true;
            default:
                return false;
        }
    }

    private static string Misspelt(string text, Random random)
    {
        if (text.Length < 2)
        {
            return text + "x";
        }

        var at = random.Next(text.Length - 1);
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, "q"),
            2 => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text.Replace('-', '.').ToUpperInvariant(),
        };
    }
}
