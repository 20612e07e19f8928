using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Reporting.Html;

/// <summary>What the parts of one structure's section share: what is told, in which language, and what links point to.</summary>
internal sealed class HtmlContext(EvaluationResult result, ReportFrame frame)
{
    private readonly Names? _names = result.Charters.IsEmpty ? null : new Names(result.Charters[0].Charter, frame.Language);

    public EvaluationResult Result => result;

    public Language Language => frame.Language;

    /// <summary>What every id of this structure's section begins with: structures are told apart by where they were read from.</summary>
    public string Prefix { get; } = "s" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SourceWords.Of(result.Structure.Source, Language.English))).AsSpan(0, 4));

    public string Say(string sv, string en) => frame.Say(sv, en);

    public string Say((string Sv, string En) words) => frame.Say(words.Sv, words.En);

    public string NameOf(Element element) => _names is null ? element.Name : _names.Of(element);

    public string Anchor(Finding finding) => $"{Prefix}-{finding.Charter.Id}-{finding.Fingerprint}";

    public string Anchor(Rule rule, Charter charter) => $"{Prefix}-{charter.Id}-{rule.Id}";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"4.1.2", with its source where the charter has several.</summary>
    public static string Cites(Rule rule, Charter charter) =>
        string.Join(", ", rule.Cites.Select(c => charter.Sources.Length > 1 ? $"{c.Source.Id} {c.Paragraph}" : c.Paragraph));

    /// <summary>"4.1.2, Title of the source".</summary>
    public static string FullCites(Rule rule) =>
        string.Join("; ", rule.Cites.GroupBy(c => c.Source).Select(g => $"{string.Join(", ", g.Select(c => c.Paragraph))}, {g.Key.Title}"));
}
