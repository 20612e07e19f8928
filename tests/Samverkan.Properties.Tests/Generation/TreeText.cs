using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Samverkan.Properties.Tests.Generation;

/// <summary>Writes trees as JSON and as YAML in block form.</summary>
internal static class TreeText
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(Tree tree)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Compact))
        {
            Write(tree, json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    public static string Yaml(Tree tree)
    {
        var text = new StringBuilder();
        Write(tree, text, 0);
        return text.ToString();
    }

    private static void Write(Tree tree, Utf8JsonWriter json)
    {
        switch (tree)
        {
            case Leaf leaf:
                json.WriteStringValue(leaf.Text);
                break;
            case Branch branch:
                json.WriteStartArray();
                foreach (var item in branch.Items)
                {
                    Write(item, json);
                }

                json.WriteEndArray();
                break;
            case Keyed keyed:
                json.WriteStartObject();
                foreach (var (key, value) in keyed.Keys)
                {
                    json.WritePropertyName(key);
                    Write(value, json);
                }

                json.WriteEndObject();
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Write(Tree tree, StringBuilder text, int depth)
    {
        var indent = new string(' ', 2 * depth);
        switch (tree)
        {
            case Keyed keyed:
                foreach (var (key, value) in keyed.Keys)
                {
                    text.Append(indent).Append(Scalar(key)).Append(':');
                    Value(value, text, depth + 1);
                }

                break;
            case Branch branch:
                foreach (var item in branch.Items)
                {
                    text.Append(indent).Append('-');
                    Value(item, text, depth + 1);
                }

                break;
            default:
                text.Append(indent).Append(Scalar(((Leaf)tree).Text)).Append('\n');
                break;
        }
    }

    private static void Value(Tree value, StringBuilder text, int depth)
    {
        switch (value)
        {
            case Leaf leaf:
                text.Append(' ').Append(Scalar(leaf.Text)).Append('\n');
                break;
            case Branch { Items.IsEmpty: true }:
                text.Append(" []\n");
                break;
            case Keyed { Keys.IsEmpty: true }:
                text.Append(" {}\n");
                break;
            default:
                text.Append('\n');
                Write(value, text, depth);
                break;
        }
    }

    private static string Scalar(string word) =>
        word.Length > 0 && char.IsAsciiLetterOrDigit(word[0]) && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/' or '.') && !double.TryParse(word, CultureInfo.InvariantCulture, out _) && word is not ("null" or "true" or "false" or "yes" or "no" or "y" or "n" or "on" or "off")
            ? word
            : "\"" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
