using System.Text;

namespace Samverkan.Rules.Reporting;

/// <summary>Text for Markdown: everything that Markdown or HTML could read as more than text is made harmless.</summary>
internal static class MarkdownText
{
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in SafeText.Of(text))
        {
            safe.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~' or '!' => "\\" + c,
                '@' => "&#64;",
                _ => c.ToString(),
            });
        }

        return safe.ToString();
    }
}
