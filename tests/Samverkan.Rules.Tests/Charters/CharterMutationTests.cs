using System.Globalization;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Charters;

/// <summary>Changes each number, each side and each role in the shipped charters, one at a time: some case must notice.</summary>
public sealed class CharterMutationTests
{
    private static readonly string[] Bounds = ["exactly", "at-least", "at-most", "more-than", "fewer-than"];
    private static readonly string[] Conditions = ["in", "each", "if", "must", "should", "may", "unsettled"];

    public static TheoryData<string> Charters => [.. CharterFolder.Names];

    [Theory]
    [MemberData(nameof(Charters))]
    public void AnyNumberSideOrRole_Changed_MakesACaseFail(string name)
    {
        var source = CharterFolder.Charter(name);
        var charter = CharterFolder.RuleSet(name).Charters[0];
        var (file, runner) = CharterFolder.Cases(name);

        // A change to a rule is seen in its own outcomes and in those of the rules that it overrides.
        bool Survives(Mutant mutant)
        {
            var text = source.Text[..mutant.Start] + mutant.New + source.Text[mutant.End..];
            var rules = RuleSet.Read(new SourceText(source.Name, text));
            runner.Rules = [mutant.Rule, .. charter.Rules.First(r => r.Id == mutant.Rule).Overrides];
            return rules.Succeeded && CharterFolder.Run(file, runner, rules.Value).Passed;
        }

        var survivors = Mutants(source, charter.Words).Where(Survives).Select(m => m.ToString()).ToList();

        survivors.Should().BeEmpty();
    }

    private static List<Mutant> Mutants(SourceText source, WordTable words)
    {
        var root = DocumentLoader.Load(source, ReadLimits.Default, new DiagnosticBag())!;
        var mutants = new List<Mutant>();
        foreach (var rule in ((SequenceNode)root["rules"]!).Items.Cast<MappingNode>())
        {
            var id = ((ScalarNode)rule["id"]!).Value;
            foreach (var (key, value) in rule.Entries.Where(e => Conditions.Contains(e.Key.Value)))
            {
                Walk(id, key, value, source, words, mutants);
            }
        }

        return mutants;
    }

    private static void Walk(string rule, ScalarNode key, Node value, SourceText source, WordTable words, List<Mutant> mutants)
    {
        switch (value)
        {
            case MappingNode map:
                foreach (var (inner, node) in map.Entries)
                {
                    Walk(rule, inner, node, source, words, mutants);
                }

                break;
            case SequenceNode list:
                foreach (var item in list.Items)
                {
                    Walk(rule, key, item, source, words, mutants);
                }

                break;
            case ScalarNode scalar:
                foreach (var changed in Changed(key.Value, scalar, words))
                {
                    var line = source.PositionAt(scalar.Range.Start).Line;
                    mutants.Add(new(rule, $"{key.Value}: {scalar.Value}", changed, scalar.Range.Start, scalar.Range.End, line));
                }

                break;
            default:
                break;
        }
    }

    private static IEnumerable<string> Changed(string key, ScalarNode scalar, WordTable words)
    {
        if (Bounds.Contains(key) && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
            yield return (n + 1).ToString(CultureInfo.InvariantCulture);
            if (n > 0)
            {
                yield return (n - 1).ToString(CultureInfo.InvariantCulture);
            }
        }

        if (key == "side" || scalar.Value is "majority" or "opposition")
        {
            yield return scalar.Value == "majority" ? "opposition" : "majority";
        }

        // A role: the kind of a post, or the position that gives a seat.
        var word = words.Find(scalar.Value, [VocabularyTable.Find("post")!, VocabularyTable.Find("position")!]);
        if (word is not null && words.All.FirstOrDefault(w => w.Sort == word.Sort && w.IsKind == word.IsKind && w != word) is { } other)
        {
            yield return other.Id;
        }
    }

    private sealed record Mutant(string Rule, string Old, string New, int Start, int End, int Line)
    {
        public override string ToString() => $"{Rule} (line {Line}): {Old} -> {New}";
    }
}
