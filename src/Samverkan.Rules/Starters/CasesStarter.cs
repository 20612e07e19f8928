using System.Globalization;
using System.Text;
using Samverkan.Model;
using Samverkan.Rules.Cases;
using Samverkan.Rules.Reporting;

namespace Samverkan.Rules.Starters;

/// <summary>The beginning of a charter's own tests: one case that stands, and each rule with what it should still be seen as.</summary>
internal static class CasesStarter
{
    private const int Width = 120;

    /// <summary>The cases file for a charter.</summary>
    /// <param name="rules">The charter, alone.</param>
    /// <param name="language">The language of its comments.</param>
    public static string For(RuleSet rules, Language language)
    {
        var charter = rules.Charters[0];
        var isSwedish = language == Language.Swedish;
        string Say(string sv, string en) => isSwedish ? sv : en;
        var day = Skeleton.FirstDay(charter).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var empty = $"{{ structure: {Say("tom", "empty")}, as-of: {day}, organisations: {{}}, bodies: {{}} }}";
        var result = rules.Evaluate(Structure.Parse(empty).OrThrow());
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');

        Line(Say($"# Prov för {charter.Id}: strukturer, och vad reglerna väntas komma fram till.", $"# Tests of {charter.Id}: structures, and what the rules are expected to come to."));
        Line(Say("# Filen ska ligga bredvid stadgan. Kör den med samverkan test.", "# The file stands beside the charter. Run it with samverkan test."));
        Line($"cases-of: {charter.Id}");
        Line();
        Line(Say("# Strukturfiler som fallen utgår från, till exempel: bases: { forsta: forsta.structure.yaml }", "# Structure files that cases start from, for example: bases: { first: first.structure.yaml }"));
        Line("bases: {}");
        Line();
        Line("cases:");
        Line(Say("# Det enda fallet än så länge: där ingenting finns.", "# The only case so far: where there is nothing."));
        Line(Say("- name: den tomma strukturen", "- name: the empty structure"));
        Line($"  structure: {empty}");
        Line("  expect:");
        foreach (var rule in result.Rules)
        {
            Line($"    {rule.Rule.Id}: {CaseWords.Of(rule)}");
        }

        Line();
        Line(Say("# Det som återstår att visa: varje regel på båda sätten.", "# What remains to be shown: each rule both ways."));
        foreach (var rule in charter.Rules)
        {
            var wanted = CaseWords.Wanted(rule.Force).Where(w => result.Rules.All(r => r.Rule != rule || CaseWords.Of(r) != w));
            Wrapped(text, $"{rule.Id} ({string.Join(", ", rule.Cites)}): {string.Join(", ", wanted)}. {rule.Says.In(language)}");
        }

        Line("#");
        Line(Say("# Ett fall till kan se ut så här; change läggs över strukturen, och left-out tar bort:", "# Another case may look like this; change is laid over the structure, and left-out takes away:"));
        Line(Say("# - name: vad fallet visar", "# - name: what the case shows"));
        Line(Say("#   base: forsta", "#   base: first"));
        Line("#   change: { bodies: { … } }");
        Line($"#   violated: [{charter.Rules[0].Id}]");
        return text.ToString();
    }

    private static void Wrapped(StringBuilder text, string comment)
    {
        var line = "# -";
        foreach (var word in SafeText.Of(comment.ReplaceLineEndings(" ")).Split(' '))
        {
            if (line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line = "#  ";
            }

            line += " " + word;
        }

        text.Append(line).Append('\n');
    }
}
