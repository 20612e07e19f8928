using FsCheck;
using FsCheck.Fluent;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Vocabulary;
using Samverkan.Properties.Tests.Agreement;
using Samverkan.Properties.Tests.Generation;
using Samverkan.Properties.Tests.Laws;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;
using Outcome = Samverkan.Rules.Evaluation.Outcome;

namespace Samverkan.Properties.Tests;

/// <summary>What holds of every charter and structure.</summary>
public sealed class LawTests
{
    private const int Share = 1_000;

    // For laws about what few pairs come to.
    private const int LargeShare = 5_000;

    // One pair in fifty has a violation with a remedy that can be applied as it stands.
    private const int RemedyShare = 15_000;

    [Fact]
    public void OrderOfElements_DoesNotMatter() =>
        Hold((pair, dice) => Same(pair, pair with { Structure = (Keyed)Change.Order(pair.Structure, dice) }));

    [Fact]
    public void OrderOfRules_DoesNotMatter() =>
        Hold((pair, dice) => Same(pair, pair with { Charter = Change.RuleOrder(pair.Charter, dice) }));

    [Fact]
    public void NamesOfIds_DoNotMatter() =>
        Hold((pair, _) => Same(
            pair,
            new((Keyed)Change.Ids(pair.Charter, Change.Renamed), (Keyed)Change.Ids(pair.Structure, Change.Renamed)),
            Change.Renamed));

    private static readonly string[] PlainLists = [.. VocabularyTable.StructureSort.Attributes.Where(a => a.Type.IsList && a.Target is { IsWordSort: true }).Select(a => a.Name)];

    // Where plain words are listed, a fact that names another one adds a thing to the list, and one that goes takes it away: here facts are to change, not things.
    private static Pair WithoutPlainLists(Pair pair) => pair with { Structure = new Keyed([.. pair.Structure.Keys.Where(k => !PlainLists.Contains(k.Key))]) };

    [Fact]
    public void MoreFacts_NeverTurnWhatIsKeptIntoBrokenOrBack()
    {
        var turned = 0;
        Hold((made, dice) =>
        {
            var pair = WithoutPlainLists(made);
            var less = pair with { Structure = (Keyed)Change.Unknown(pair.Structure, dice) };
            if (Verdicts.Of(pair) is not { } after || Verdicts.Of(less) is not { } before)
            {
                return null;
            }

            var told = after.Rules.SelectMany(r => r.Judgements).ToLookup(Where);
            foreach (var judgement in before.Rules.SelectMany(r => r.Judgements))
            {
                foreach (var other in told[Where(judgement)])
                {
                    if ((judgement.Outcome, other.Outcome) is (Outcome.Satisfied, Outcome.Violated) or (Outcome.Violated, Outcome.Satisfied))
                    {
                        return $"{Where(judgement)} was {judgement.Outcome}, and is {other.Outcome} when more is told:\n{TreeText.Yaml(less.Structure)}";
                    }

                    turned += judgement.Outcome == Outcome.Undetermined && other.Outcome is Outcome.Satisfied or Outcome.Violated ? 1 : 0;
                }
            }

            return "";
        }, LargeShare);
        turned.Should().BeGreaterThan(30, "the facts added must tell something");
    }

    [Fact]
    public void Remedies_WhenApplied_MakeTheirFindingGoAway()
    {
        var applied = new Dictionary<RemedyAction, int>();
        var leftToChoose = 0;
        Hold((made, _) =>
        {
            var pair = WithoutPlainLists(made);
            if (pair.Structure.Has("defaults") || Verdicts.Of(pair) is not { Charters: [{ Charter: var charter }, ..] } before)
            {
                return null;
            }

            foreach (var judgement in before.Rules.SelectMany(r => r.Judgements).Where(j => j is { Outcome: Outcome.Violated, Subject: not null }))
            {
                // What was undetermined beside it may turn out broken.
                if (RemedyFinder.Deciding(judgement.Trace!, null).Any(t => t.Truth == Truth.Unknown))
                {
                    continue;
                }

                // Additions first, so that what stands in a list has the number it had.
                var remedies = RemedyFinder.Find(judgement, charter.Words, before.Structure);
                if (remedies.OrderBy(r => r.Action == RemedyAction.Remove).Aggregate((Keyed?)pair.Structure, (s, r) => s is null ? null : RemedyTree.Apply(s, r, charter)) is not { } mended)
                {
                    leftToChoose++;
                    continue;
                }

                if (remedies.IsEmpty)
                {
                    continue;
                }

                foreach (var remedy in remedies)
                {
                    applied[remedy.Action] = applied.GetValueOrDefault(remedy.Action) + 1;
                }

                var told = $"after {string.Join(", ", remedies.Select(r => $"{r.Action} {r.Of}.{r.Attribute.Name} {r.Count} [{string.Join(", ", r.Values)}]"))}:\n{TreeText.Yaml(mended)}";
                if (Verdicts.Of(pair with { Structure = mended }) is not { } after)
                {
                    return $"{Where(judgement)} cannot be read {told}";
                }

                // Things without an id may be called the same.
                int Violated(EvaluationResult result) => result.Rules.SelectMany(r => r.Judgements).Count(j => Where(j) == Where(judgement) && j.Outcome == Outcome.Violated);
                if (Violated(after) >= Violated(before))
                {
                    return $"{Where(judgement)} is still violated {told}";
                }
            }

            return "";
        }, RemedyShare, least: RemedyShare / 4);
        applied.Should().HaveCount(3, "remedies of each kind must have been applied");
        applied.Values.Should().OnlyContain(n => n > 50);
        leftToChoose.Should().BeLessThan(applied.Values.Sum(), "most remedies can be applied as they stand");
    }

    [Fact]
    public void YamlAndJson_AreOne() =>
        Hold((pair, _) =>
        {
            var (json, yaml) = (pair.ReadStructure(), Structure.Parse(TreeText.Yaml(pair.Structure), "structure.yaml"));
            var (rules, same) = (pair.ReadCharter(), RuleSet.Parse(TreeText.Yaml(pair.Charter), "charter.yaml"));
            if (!json.Succeeded || !rules.Succeeded)
            {
                return json.Succeeded == yaml.Succeeded && rules.Succeeded == same.Succeeded ? null : "one can be read and the other cannot";
            }

            return Differing(Verdicts.Told(rules.Value!.Evaluate(json.Value!)), Verdicts.Told(same.Value!.Evaluate(yaml.Value!)));
        });

    [Fact]
    public void ReadWriteRead_IsTheIdentity() =>
        Hold((pair, _) => pair.ReadStructure() is { Succeeded: true, Value: { } structure } ? Rewritten.Differing(structure) : null);

    [Fact]
    public void ReadWriteRead_OfStrangeNames_IsTheIdentity() =>
        Hold((pair, dice) => (pair with { Structure = (Keyed)Change.Texts(pair.Structure, dice) }).ReadStructure() is { Succeeded: true, Value: { } structure }
            ? Rewritten.Differing(structure) + Rewritten.DifferingRedacted(structure)
            : null);

    [Fact]
    public void OutsideItsValidity_NoRuleApplies() =>
        Hold((pair, _) =>
        {
            var sources = (Keyed)pair.Charter["sources"]!;
            var past = new Keyed([.. sources.Keys.Select(s => new KeyValuePair<string, Tree>(s.Key, new Keyed(((Keyed)s.Value).Keys.RemoveAll(k => k.Key == "from")).With("until", "2019-12-31")))]);
            var rules = new Branch(((Branch)pair.Charter["rules"]!).Items.Select(r => new Keyed(((Keyed)r).Keys.RemoveAll(k => k.Key is "from" or "until"))));
            if (Verdicts.Of(pair with { Charter = Change.Replace(Change.Replace(pair.Charter, "sources", past), "rules", rules) }) is not { } result)
            {
                return null;
            }

            return result.Rules.SelectMany(r => r.Judgements).FirstOrDefault(j => j.Outcome != Outcome.NotApplicable) is { } judged ? $"{Where(judged)} is {judged.Outcome}"
                : result.Diagnostics.Any(d => d.Severity == Severity.Error) ? "" : "that nothing is judged is no error";
        });

    // Of made pairs: an empty answer where the law holds, what breaks it otherwise, null where it says nothing.
    private static void Hold(Func<Pair, Dice, string?> law, int share = Share, int? least = null)
    {
        var held = 0;
        Prop.ForAll(Arb.From(Gen.Choose(1, int.MaxValue - 1)), seed =>
        {
            var pair = Pair.Number((ulong)seed);
            if (law(pair, new Dice((ulong)seed)) is not { } answer)
            {
                return true;
            }

            held++;
            if (answer.Length == 0)
            {
                return true;
            }

            var small = Shrinker.Shrink(pair, p => law(p, new Dice((ulong)seed)) is { Length: > 0 });
            throw new Xunit.Sdk.XunitException(law(small, new Dice((ulong)seed)) + "\n\n" + TreeText.Yaml(new Keyed().With("rules", small.Charter["rules"]!)) + "\n" + TreeText.Yaml(small.Structure));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(share).WithReplay(2019, 301).WithQuietOnSuccess(true));
        held.Should().BeGreaterThan(least ?? share / 2, "the law must have been tried");
    }

    private static string? Same(Pair pair, Pair other, Func<string, string>? name = null) =>
        Verdicts.Of(pair) is { } a && Verdicts.Of(other) is { } b ? Differing(Verdicts.Told(a, name), Verdicts.Told(b))
        : Verdicts.Of(pair) is null == Verdicts.Of(other) is null ? null
        : "one can be read and the other cannot";

    private static string Differing(List<string> a, List<string> b) => a.SequenceEqual(b, StringComparer.Ordinal) ? "" : string.Join('\n', a.Except(b).Select(x => "- " + x).Concat(b.Except(a).Select(x => "+ " + x)));

    private static string Where(Judgement judgement) => $"{judgement.Rule.Id} for {judgement.Subject?.ToString() ?? "nothing"} of {judgement.Subject?.Owner} in {judgement.Body}";
}
