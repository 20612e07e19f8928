using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Starters;

/// <summary>Says what an attribute is and what may stand there: "standing: formal or informal".</summary>
internal sealed class SkeletonHints(Charter charter, Language language)
{
    private const int Many = 12;

    private readonly HashSet<AttributeRow> _said = [];

    private bool IsSwedish => language == Language.Swedish;

    /// <summary>The hint for one attribute: all of it the first time, then just what it is called.</summary>
    public string Of(AttributeRow row)
    {
        var label = row.Label.In(language);
        var values = _said.Add(row) ? Values(row) : "";
        return values.Length == 0 ? label : $"{label}: {values}";
    }

    private string Values(AttributeRow row)
    {
        var type = row.Type;
        var said = type.Kind switch
        {
            ValueKind.Word => Choice(type.Words, type.IsSet),
            ValueKind.Kind => Choice([.. Kinds(row.Sort)], isSet: false),
            ValueKind.Reference => References(type),
            ValueKind.Number => IsSwedish ? "ett tal" : "a number",
            ValueKind.Date => "2025-03-01",
            ValueKind.Duration => "7 days, 3 months",
            ValueKind.List when type.Targets is ["post"] => $"[{string.Join(", ", Kinds(VocabularyTable.Find("post")!))}]",
            ValueKind.List => IsSwedish ? "en lista, [] när den är tom" : "a list, [] when it is empty",
            _ => "",
        };
        return row.LeftOut == LeftOut.None && said.Length > 0 && !type.IsList ? said + (IsSwedish ? ", eller none" : ", or none") : said;
    }

    private IEnumerable<string> Kinds(Sort sort) => charter.Words.All.Where(w => w.IsKind && w.Sort == sort).Select(w => w.Id);

    private string References(AttributeType type)
    {
        var sorts = type.Targets.Select(t => VocabularyTable.Find(t)!).ToList();
        var words = charter.Words.All.Where(w => !w.IsKind && sorts.Contains(w.Sort)).Select(w => w.Id).ToImmutableArray();
        if (sorts.TrueForAll(s => s.IsWordSort) && words.Length is > 0 and <= Many)
        {
            return Choice(words, type.IsSet);
        }

        var names = string.Join(IsSwedish ? " eller " : " or ", sorts.Select(s => IsSwedish || type.IsSet ? s.Label.In(language) : Articles.English(s.Label.En!)));
        return (IsSwedish, type.IsSet) switch
        {
            (true, false) => $"id för {names}",
            (true, true) => $"[id för {names}, …]",
            (false, false) => $"the id of {names}",
            (false, true) => $"[{string.Join(" or ", sorts.Select(s => s.PluralLabel.En))} by id, …]",
        };
    }

    private static string Choice(ImmutableArray<string> words, bool isSet) => isSet ? $"[{string.Join(", ", words)}]" : string.Join(", ", words);
}
