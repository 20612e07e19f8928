using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Samverkan.Schemas;

/// <summary>JSON laid out for reading and comparing: what is short stands on one line.</summary>
internal static class SchemaText
{
    private const int Line = 160;

    public static string Of(JContainer token)
    {
        // Whole numbers are written as such.
        foreach (var value in token.Descendants().OfType<JValue>().Where(v => v.Value is double number && double.IsInteger(number)))
        {
            value.Value = (long)(double)value.Value!;
        }

        var text = new StringBuilder();
        Write(token, text, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(JToken token, StringBuilder text, int depth)
    {
        var whole = token.ToString(Formatting.None);
        if (whole.Length + depth <= Line || token is not JContainer container)
        {
            text.Append(whole);
            return;
        }

        var (open, close) = container is JObject ? ('{', '}') : ('[', ']');
        text.Append(open);
        var first = true;
        foreach (var child in container.Children())
        {
            text.Append(first ? "\n" : ",\n").Append(' ', depth + 1);
            first = false;
            if (child is JProperty property)
            {
                text.Append(JsonConvert.ToString(property.Name)).Append(": ");
                Write(property.Value, text, depth + 1);
            }
            else
            {
                Write(child, text, depth + 1);
            }
        }

        text.Append('\n').Append(' ', depth).Append(close);
    }
}
