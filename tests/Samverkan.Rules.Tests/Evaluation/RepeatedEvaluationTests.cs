using System.Text;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>What judging the same structure again costs and gives.</summary>
public sealed class RepeatedEvaluationTests
{
    private static readonly string Folder = RepositoryRoot.Path("benchmarks", "Samverkan.Benchmarks", "Workload");

    private static RuleSet Rules => RuleSet.Load(Path.Combine(Folder, "workload.charter.yaml")).OrThrow();

    private static Structure Workload => Structure.Load(Path.Combine(Folder, "workload-s.structure.yaml")).OrThrow();

    [Fact]
    public void Evaluate_CompliantStructureAgain_AllocatesNextToNothing()
    {
        var (rules, structure) = (Rules, Workload);
        for (var i = 0; i < 5; i++)
        {
            rules.Evaluate(structure).Verdict.Should().Be(Verdict.Compliant);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = rules.Evaluate(structure);
        var verdict = result.Verdict;
        var findings = result.Findings.Length;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        (verdict, findings).Should().Be((Verdict.Compliant, 0));
        allocated.Should().BeLessThanOrEqualTo(1024);
    }

    [Fact]
    public void Evaluate_FromSixteenThreads_GivesTheSameEachTime()
    {
        var rules = RuleSet.Load(BuiltInCharters.All[0]).OrThrow();
        var structure = Structure.Load(RepositoryRoot.Path("samples", "ostergotland-2019", "missing-opposition.structure.yaml")).OrThrow();
        var expected = Repeatedly.Describe(RuleSet.Load(BuiltInCharters.All[0]).OrThrow().Evaluate(structure));
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();

        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 16 }, _ => seen.AddOrUpdate(Repeatedly.Describe(rules.Evaluate(structure)), 1, static (_, n) => n + 1));

        seen.Should().ContainSingle().Which.Key.Should().Be(expected);
        Encoding.UTF8.GetByteCount(expected).Should().BeGreaterThan(1000);
    }

    [Fact]
    public void Evaluate_ForAnotherDayInBetween_IsNotMixedUp()
    {
        var before = new EvaluationOptions { AsOf = new DateOnly(2018, 12, 31) };
        var (now, then) = (Repeatedly.Describe(Rules.Evaluate(Workload)), Repeatedly.Describe(Rules.Evaluate(Workload, before)));
        var (rules, structure) = (Rules, Workload);

        for (var i = 0; i < 3; i++)
        {
            Repeatedly.Describe(rules.Evaluate(structure)).Should().Be(now);
            Repeatedly.Describe(rules.Evaluate(structure, before)).Should().Be(then);
        }

        then.Should().NotBe(now);
    }
}
