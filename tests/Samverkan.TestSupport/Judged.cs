using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.TestSupport;

/// <summary>A small structure judged by a small charter. Tests write only what they are about: heads, citations and sentences are filled in.</summary>
public sealed partial class Judged
{
    private const string Head = """
        charter: test
        language: 1
        name: Test
        sources: { paper: { title: Paper } }

        """;

    // A council and a group, each with two bodies; an organisation's own board; a few terms.
    private const string Words = """
        words:
          rad: { kind-of: body }
          grupp: { kind-of: body }
          namnd: { kind-of: body, of: organisation }
          norra: { is: rad }
          sodra: { is: rad }
          arbetet: { is: grupp }
          styrelsen: { is: namnd }
          skola: { is: policy-area }
          vatten: { is: policy-area }
          buss: { is: policy-area }
          alfa: { is: municipality }
          beta: { is: municipality }
          regionen: { is: region }
          kommunerna: { is: collective }
          direktor: { is: position }

        """;

    private Judged(EvaluationResult result) => Result = result;

    /// <summary>Everything that came of it.</summary>
    public EvaluationResult Result { get; }

    /// <summary>Judges a structure by a charter, as of 1 June 2020 unless the structure or <paramref name="asOf"/> says otherwise.</summary>
    public static Judged By(string charter, string structure, string? asOf = null, params string[] sources) => new(Repeatedly.Evaluate(
        Charter(charter),
        Structure(structure),
        new EvaluationOptions
        {
            AsOf = asOf is null ? null : DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Sources = sources.Length == 0 ? null : [.. sources],
        }));

    /// <summary>Judges a structure by one rule, which is called <c>rule</c>.</summary>
    public static RuleJudged Rule(string rule, string structure, string? asOf = null) => By(OneRule(rule), structure, asOf).Rule("rule");

    /// <summary>The charter, which must be sound.</summary>
    public static RuleSet Charter(string charter) => RuleSet.Parse(Whole(charter)).OrThrow();

    /// <summary>The structure, which must be sound.</summary>
    public static Structure Structure(string structure) => Model.Structure.Parse(WholeStructure(structure)).OrThrow();

    /// <summary>What is wrong with a charter.</summary>
    public static Reported Reading(string charter) => new(RuleSet.Parse(Whole(charter)).Diagnostics, Whole(charter));

    /// <summary>What is wrong with a charter of one rule.</summary>
    public static Reported ReadingRule(string rule) => Reading(OneRule(rule));

    /// <summary>What is wrong with a structure.</summary>
    public static Reported ReadingStructure(string structure) => new(Model.Structure.Parse(WholeStructure(structure)).Diagnostics, WholeStructure(structure));

    /// <summary>What a rule came to.</summary>
    public RuleJudged Rule(string id)
    {
        Result.Diagnostics.Where(d => d.Severity == Severity.Error && d.Code != "evaluation/nothing-judged").Should().BeEmpty();
        return new(Result, Result.Rules.Single(r => r.Rule.Id == id));
    }

    /// <summary>What was found wrong when structure and charter met.</summary>
    public Reported Reported => new(Result.Diagnostics, Result.Structure.Source.Text);

    private static string OneRule(string rule) => "rules:\n- id: rule\n" + string.Concat(rule.TrimEnd().Split('\n').Select(l => "  " + l + "\n"));

    private static string Whole(string charter)
    {
        var text = charter.TrimEnd() + "\n";
        text = Has(text, "words") ? text : Words + text;
        text = Has(text, "charter") ? text : Head + text;
        return Rules().Replace(text, rule =>
        {
            var (lead, id, rest) = (rule.Groups["lead"].Value, rule.Groups["id"].Value, rule.Groups["rest"].Value);
            var cite = rest.Contains("cite:", StringComparison.Ordinal) ? "" : "cite: \"1\"";
            var says = rest.Contains("says:", StringComparison.Ordinal) ? "" : "says: A rule";
            var added = new[] { cite, says }.Where(a => a.Length > 0);
            return lead.Contains('{', StringComparison.Ordinal)
                ? $"{lead}{id}{string.Concat(added.Select(a => ", " + a))}{rest}"
                : $"{lead}{id}\n{string.Concat(added.Select(a => "  " + a + "\n"))}{rest.TrimStart('\n')}";
        });
    }

    private static string WholeStructure(string structure)
    {
        var text = structure.TrimEnd() + "\n";
        text = Has(text, "as-of") ? text : "as-of: 2020-06-01\n" + text;
        return Has(text, "structure") ? text : "structure: test\n" + text;
    }

    private static bool Has(string text, string key) => text.StartsWith(key + ":", StringComparison.Ordinal) || text.Contains("\n" + key + ":", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<lead>- (?:\{ )?id: )(?<id>[a-z0-9-]+)(?<rest>(?:.|\n)*?)(?=^- |\z|^[a-z])", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Rules();
}
