using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Text;

namespace Samverkan.Rules.Reporting;

/// <summary>What a source is called: its file, and which of the file's documents it is where there are several.</summary>
internal static class SourceWords
{
    public static string Of(SourceText source, Language language) => source.Document is { } number
        ? source.Name + (language == Language.Swedish ? ", dokument " : ", document ") + number.ToString(CultureInfo.InvariantCulture)
        : source.Name;
}
