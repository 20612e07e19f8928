using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Linting;

/// <summary>Finds texts for people that are there in one language only. Lives for one charter.</summary>
internal sealed class TextLint(Charter charter)
{
    public IEnumerable<Diagnostic> Run()
    {
        var found = new List<Diagnostic>();
        Look(found, charter.Name, charter.Range, isSentence: false, "stadgans namn", "the charter's name");
        foreach (var word in charter.Words.All.Where(w => w.Range is not null))
        {
            Look(found, word.Label, word.Range!.Value, isSentence: false, $"ordet `{word.Id}`", $"word `{word.Id}`");
        }

        foreach (var rule in charter.Rules)
        {
            var at = rule.Span;
            Look(found, rule.Says, at, isSentence: true, $"`says` i regeln `{rule.Id}`", $"`says` of rule `{rule.Id}`");
            Look(found, rule.Interpretation?.Chosen, at, isSentence: true, $"tolkningen i regeln `{rule.Id}`", $"the interpretation of rule `{rule.Id}`");
            Look(found, rule.Interpretation?.Other, at, isSentence: true, $"den andra tolkningen i regeln `{rule.Id}`", $"the other interpretation of rule `{rule.Id}`");
        }

        foreach (var left in charter.Unchecked)
        {
            Look(found, left.Because, left.Range, isSentence: true, "skälet under `unchecked`", "the reason under `unchecked`");
        }

        return found;
    }

    private void Look(List<Diagnostic> found, Wording? text, TextRange at, bool isSentence, string sv, string en) =>
        Look(found, text, charter.Source.SpanOf(at), isSentence, sv, en);

    // A name may be the same in both languages; a sentence is not.
    private static void Look(List<Diagnostic> found, Wording? text, SourceSpan at, bool isSentence, string sv, string en)
    {
        if (text is null)
        {
            return;
        }

        var isOne = isSentence && text.Sv == text.En;
        if (isOne)
        {
            found.Add(RulesDiagnostics.SameText(at, sv, en));
        }
        else if (text.Sv is null)
        {
            found.Add(RulesDiagnostics.MissingText(at, sv, en, "svenska", "Swedish"));
        }
        else if (text.En is null)
        {
            found.Add(RulesDiagnostics.MissingText(at, sv, en, "engelska", "English"));
        }
    }
}
