using System.Text;

namespace Samverkan.Model.Reading;

/// <summary>Tells by its first bytes what a file is that was saved by another program than a text editor.</summary>
internal static class FileFormats
{
    // A word processor or spreadsheet of today writes an archive; what is in it tells which.
    private const int Searched = 4096;

    /// <summary>What the file is, as "ett Worddokument" and "a Word document"; null where it may well be text.</summary>
    public static Wording? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            var start = bytes[..Math.Min(Searched, bytes.Length)];
            return start switch
            {
                _ when Has(start, "word/") => new("ett Worddokument", "a Word document"),
                _ when Has(start, "xl/") => new("en Excelarbetsbok", "an Excel workbook"),
                _ when Has(start, "ppt/") => new("en PowerPointpresentation", "a PowerPoint presentation"),
                _ when Has(start, "opendocument") => new("ett LibreOffice-dokument", "a LibreOffice document"),
                _ when Has(start, "[Content_Types].xml") => new("ett Office-dokument", "an Office document"),
                _ => new("ett zip-arkiv", "a zip archive"),
            };
        }

        return bytes switch
        {
            _ when bytes.StartsWith("%PDF-"u8) => new("en PDF-fil", "a PDF file"),
            _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) => new("ett dokument från en äldre version av Word eller Excel", "a document of an older version of Word or Excel"),
            _ when bytes.StartsWith("{\\rtf"u8) => new("ett formaterat dokument (RTF)", "a formatted document (RTF)"),
            _ => null,
        };
    }

    /// <summary>The word around a byte that is not UTF-8, as it reads in the encoding that Windows used before; null where that gives no letter of it.</summary>
    public static string? WindowsWord(ReadOnlySpan<byte> bytes, int at)
    {
        if ("åäöÅÄÖéÉüÜ".IndexOf((char)bytes[at], StringComparison.Ordinal) < 0)
        {
            return null;
        }

        var (from, until) = (at, at + 1);
        while (from > 0 && IsWindowsLetter(bytes[from - 1]))
        {
            from--;
        }

        while (until < bytes.Length && IsWindowsLetter(bytes[until]))
        {
            until++;
        }

        return until - from > 40 ? null : Encoding.Latin1.GetString(bytes[from..until]);
    }

    private static bool IsWindowsLetter(byte b) => b is >= 0xC0 and not (0xD7 or 0xF7) or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z');

    private static bool Has(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.ASCII.GetBytes(name)) >= 0;
}
