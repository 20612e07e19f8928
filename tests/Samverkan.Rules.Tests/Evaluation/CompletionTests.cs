using System.Globalization;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>What is said of an incomplete description must be true however it is completed. Structures are made from a fixed seed.</summary>
public sealed class CompletionTests
{
    private static readonly string[] Requirements =
    [
        "{ seats: { side: majority, at-least: 2 } }",
        "{ seats: { side: majority, at-most: 2 } }",
        "{ seats: { side: majority, represents: municipality, exactly: 2 } }",
        "{ seats: { side: { not: majority }, exactly: 1 } }",
        "{ seats: { represents: { is: municipality, not: alfa }, at-least: 1 } }",
        "{ seats: { represents: { sides: { includes: opposition } }, at-most: 2 } }",
        "{ seats: { side: majority, at-least: 1/2 } }",
        "{ seats: { side: majority, more-than: 1/3 } }",
        "{ seats: { side: majority, at-most: 2/3 } }",
        "{ seats: { side: majority, exactly: 1/2 } }",
        "{ seats: { side: majority, among: { represents: municipality }, fewer-than: 1/2 } }",
        "{ seats: { side: majority, among: { represents: municipality }, at-least: 1/2 } }",
        "{ seats: { side: majority, exactly: { as-many-as: { seats: { side: opposition } } } } }",
        "{ seats: { side: majority, at-least: { as-many-as: { seats: { represents: municipality } } } } }",
        "{ seats: { side: majority, at-most: { as-many-as: { substitutes: { side: majority } } } } }",
        "{ substitutes: { fewer-than: { as-many-as: { seats: {} } } } }",
        "{ seats: { distinct: represents, at-least: 2 } }",
        "{ seats: { distinct: represents, at-most: 2 } }",
        "{ seats: { side: majority, distinct: represents, exactly: 1 } }",
        "{ seats: { distinct: side, exactly: 2 } }",
        "{ seats: { at-most: 1, per: represents } }",
        "{ seats: { side: majority, at-most: 1, per: represents } }",
        "{ seats: { fewer-than: 3, per: side } }",
        "{ seats: { at-most: 1/2, per: represents } }",
        "{ seats: { side: majority, at-most: 1/3, per: represents } }",
        "{ seats: { all: { side: majority } } }",
        "{ seats: { represents: municipality, all: { side: majority } } }",
        "{ seats: { all: { any-of: [{ side: majority }, { represents: regionen }] } } }",
        "{ any-of: [{ seats: { side: majority, at-least: 2 } }, { substitutes: { at-least: 2 } }] }",
        "{ none-of: [{ seats: { side: majority, at-least: 2 } }, { substitutes: { at-least: 2 } }] }",
        "{ established-by: { includes: [alfa, beta] } }",
        "{ established-by: { includes-any: municipality } }",
        "{ established-by: { excludes: regionen } }",
        "{ established-by: { only: municipality } }",
        "{ established-by: { exactly: [alfa, regionen] } }",
        "{ established-by: { is: municipality, exactly: 1 } }",
        "{ established-by: { includes: norra.upkeep-by } }",
        "{ upkeep-by: { not: alfa } }",
        "{ upkeep-by: [alfa, none] }",
        "{ seats: { represents: norra.upkeep-by, at-least: 1 } }",
        "{ seats: { side: majority, at-least: 1/2 }, upkeep-by: municipality }",
    ];

    private static readonly string[] Sides = ["majority", "opposition", "none"];
    private static readonly string[] Organisations = ["alfa", "beta", "regionen", "none"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Verdict_OfAnIncompleteStructure_HoldsOfEveryCompletion(int seed)
    {
        var random = new Random(seed);
        var rules = Judged.Charter("rules:\n" + string.Concat(Requirements.Select((r, i) => $"- {{ id: r{i}, in: norra, must: {r} }}\n- {{ id: e{i}, in: norra, each: organisation, must: {{ seats: {{ side: majority, at-least: {i % 3} }} }} }}\n")));
        for (var n = 0; n < 30; n++)
        {
            var incomplete = Make(random);
            var said = Outcomes(rules, incomplete);
            for (var c = 0; c < 12; c++)
            {
                var completed = Complete(incomplete, random);
                foreach (var ((id, outcome), (_, then)) in said.Zip(Outcomes(rules, completed)))
                {
                    then.Should().NotBe(Outcome.Undetermined, "{0} is complete\n{1}", id, completed);
                    if (outcome is Outcome.Satisfied or Outcome.Violated)
                    {
                        then.Should().BeOneOf([outcome, Outcome.NotApplicable], "{0} was said of\n{1}\ncompleted as\n{2}", id, incomplete, completed);
                    }
                    else if (outcome == Outcome.NotApplicable)
                    {
                        then.Should().Be(outcome, "{0} was said of\n{1}\ncompleted as\n{2}", id, incomplete, completed);
                    }
                }
            }
        }
    }

    private static List<(string Id, Outcome Outcome)> Outcomes(RuleSet rules, string structure) =>
        [.. Repeatedly.Evaluate(rules, Judged.Structure(structure)).Rules.Select(r => (r.Rule.Id, r.Outcome))];

    private static string Make(Random random)
    {
        var seats = string.Join(", ", Enumerable.Range(0, random.Next(0, 4)).Select(_ => Entry(random)));
        var substitutes = string.Join(", ", Enumerable.Range(0, random.Next(0, 3)).Select(_ => Entry(random)));
        var more = random.Next(4) == 0 ? (seats.Length > 0 ? ", " : "") + "and-more" : "";
        var founders = string.Join(", ", Organisations[..3].Where(_ => random.Next(2) == 0).Concat(random.Next(3) == 0 ? ["and-more"] : []));
        return $$"""
            organisations:
              alfa: { kind: municipality, sides: {{(random.Next(3) == 0 ? "[majority]" : "[majority, opposition]")}} }
              beta: { kind: municipality }
              regionen: { kind: region }
            bodies:
              norra:
                kind: rad
                upkeep-by: {{Pick(random, Organisations)}}
                established-by: [{{founders}}]
                seats: [{{seats}}{{more}}]
                substitutes: [{{substitutes}}]
            """;
    }

    private static string Entry(Random random)
    {
        var count = random.Next(5) switch
        {
            0 => "{ at-least: 0, at-most: 2 }",
            1 => "{ at-least: 1, at-most: 3 }",
            var n => (n - 1).ToString(CultureInfo.InvariantCulture),
        };
        return $"{{ side: {Pick(random, Sides)}, represents: {Pick(random, Organisations)}, count: {count} }}";
    }

    private static string Pick(Random random, string[] words) => random.Next(3) == 0 ? "unknown" : words[random.Next(words.Length)];

    // An entry for an unknown number becomes so many entries, each with what was unknown of it filled in.
    private static string Complete(string structure, Random random) => string.Join('\n', structure.Split('\n').Select(line =>
    {
        var at = line.IndexOf('[', StringComparison.Ordinal);
        var key = line.Trim().Split(':')[0];
        if (key is "upkeep-by")
        {
            return line.Replace("unknown", Organisations[random.Next(4)], StringComparison.Ordinal);
        }

        if (key is "established-by")
        {
            return line.Replace("and-more", Organisations[random.Next(3)], StringComparison.Ordinal).Replace(", and-more", "", StringComparison.Ordinal);
        }

        if (key is not ("seats" or "substitutes"))
        {
            return line;
        }

        var entries = line[(at + 1)..line.LastIndexOf(']')].Split("}, ").SelectMany(e => e.Split(", and-more").Select((x, i) => i == 0 ? x : "and-more")).Where(e => e.Trim().Length > 0).ToList();
        return line[..(at + 1)] + string.Join(", ", entries.SelectMany(e => Fill(e, random))) + "]";
    }));

    private static IEnumerable<string> Fill(string entry, Random random)
    {
        var (low, high) = entry.Contains("and-more", StringComparison.Ordinal) ? (0, 3)
            : entry.Contains("at-least: 0", StringComparison.Ordinal) ? (0, 2)
            : entry.Contains("at-least: 1", StringComparison.Ordinal) ? (1, 3)
            : (entry.Split("count: ")[1][0] - '0', entry.Split("count: ")[1][0] - '0');
        var side = Given(entry, "side");
        var represents = Given(entry, "represents");
        var count = random.Next(low, high + 1);
        for (var i = 0; i < count; i++)
        {
            yield return $"{{ side: {(side == "unknown" ? Sides[random.Next(3)] : side)}, represents: {(represents == "unknown" ? Organisations[random.Next(4)] : represents)} }}";
        }
    }

    private static string Given(string entry, string key) => entry.Contains(key + ": ", StringComparison.Ordinal) ? entry.Split(key + ": ")[1].Split(',', ' ', '}')[0] : "unknown";
}
