using System.Collections.Concurrent;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Samverkan.Model;

namespace Samverkan.Schemas.Tests;

/// <summary>What the schemas say of a file, by NJsonSchema.</summary>
internal static class Validator
{
    private static readonly ConcurrentDictionary<string, JsonSchema> Schemas = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Errors(string name, JToken document) => [.. Of(name).Validate(document).Select(e => e.ToString())];

    // NJsonSchema knows no `if`: it is given the same schema said with `anyOf` and `not`.
    private static JsonSchema Of(string name) => Schemas.GetOrAdd(
        name, n => JsonSchema.FromJsonAsync(SchemaFile.All.Single(f => f.Name == n).Json(Language.English, Dialect.AnyOfNot)).GetAwaiter().GetResult());
}
