using NJsonSchema;

namespace Samverkan.Schemas;

/// <summary>The forms that values have in files. Whatever YAML takes a plain word for — a number, a truth value — our readers read it as text, and so these forms allow it.</summary>
internal static class Shapes
{
    public const string IdPattern = @"^[\p{L}\p{Nd}][\p{L}\p{Nd}_-]*$";
    public const string PathPattern = @"[\p{L}\p{Nd}_-]+(\.[\p{L}\p{Nd}_-]+)+";
    public const JsonObjectType Word = JsonObjectType.String | JsonObjectType.Integer;
    public const JsonObjectType AnyText = JsonObjectType.String | JsonObjectType.Number | JsonObjectType.Boolean;
    private const string DatePattern = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";
    private const string DurationPattern = " *[0-9]+ +(days?|weeks?|months?|years?) *";

    /// <summary>Any single value.</summary>
    public static JsonSchemaProperty Text() => new() { Type = AnyText };

    public static JsonSchemaProperty Id() => new() { Type = Word, Pattern = IdPattern, Minimum = 0 };

    public static JsonSchemaProperty Date(string? others = null) =>
        new() { Type = JsonObjectType.String | JsonObjectType.Integer, Pattern = $"^({DatePattern}{others})$", Minimum = 1, Maximum = 9999 };

    public static JsonSchemaProperty Duration(string? others = null) => new() { Type = JsonObjectType.String, Pattern = $"^({DurationPattern}{others})$" };

    /// <summary>A day, a reference to one, or a length of time before or after one.</summary>
    public static JsonSchemaProperty DateOrDuration() => Date($"|{PathPattern}|{DurationPattern}");

    public static JsonSchemaProperty DateOrPath() => Date("|" + PathPattern);

    public static JsonSchemaProperty WholeNumber(string? others = null) =>
        new() { Type = JsonObjectType.Integer | JsonObjectType.String, Pattern = $"^([0-9]+{others})$", Minimum = 0 };

    public static JsonSchemaProperty Year() => new() { Type = JsonObjectType.Integer | JsonObjectType.String, Pattern = "^[0-9]{4}$", Minimum = 0, Maximum = 9999 };

    public static JsonSchemaProperty Words() => new() { Type = AnyText | JsonObjectType.Array, Item = Text() };

    /// <summary>A word, or a list of words, each an id.</summary>
    public static JsonSchemaProperty Ids() => new() { Type = Word | JsonObjectType.Array, Pattern = IdPattern, Minimum = 0, Item = Id() };

    /// <summary>One of these, as a string; as a number where it reads as one.</summary>
    public static JsonSchemaProperty OneOf(IEnumerable<string> words)
    {
        var schema = new JsonSchemaProperty();
        foreach (var word in words)
        {
            schema.Enumeration.Add(word);
        }

        return schema;
    }

    public static JsonSchemaProperty AnyOf(params IEnumerable<JsonSchema> alternatives)
    {
        var schema = new JsonSchemaProperty();
        foreach (var alternative in alternatives)
        {
            schema.AnyOf.Add(alternative);
        }

        return schema;
    }

    public static JsonSchemaProperty ArrayOf(JsonSchema item) => new() { Type = JsonObjectType.Array, Item = item };

    /// <summary>An object with no other keys than those added to it.</summary>
    public static JsonSchemaProperty Object() => new() { Type = JsonObjectType.Object, AllowAdditionalProperties = false };

    /// <summary>An object whose keys are ids, except words of the language.</summary>
    public static JsonSchemaProperty Map(JsonSchemaProperty value, IEnumerable<string>? reserved = null)
    {
        var map = Object();
        var not = reserved is null ? "" : $"(?!({string.Join('|', reserved.Order(StringComparer.Ordinal))})$)";
        map.PatternProperties.Add("^" + not + IdPattern[1..], value);
        return map;
    }

}
