using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
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
    public void Evaluate_TenThousandTimesFromSixteenThreads_GivesTheSameBytes()
    {
        var rules = RuleSet.Load(BuiltInCharters.Ostergotland2019).OrThrow();
        string[] files = ["missing-opposition", "proposal", "incomplete"];
        var shared = files.Select(f => Structure.Load(Sample(f)).OrThrow()).ToArray();
        var expected = files.Select(f => Bytes(RuleSet.Load(BuiltInCharters.Ostergotland2019).OrThrow().Evaluate(Structure.Load(Sample(f)).OrThrow()))).ToArray();
        var differing = 0;

        var threads = Enumerable.Range(0, 16).Select(thread => new Thread(() =>
        {
            for (var i = 0; i < 10_000 / 16; i++)
            {
                var which = (i + thread) % files.Length;
                if (!Bytes(rules.Evaluate(shared[which])).AsSpan().SequenceEqual(expected[which]))
                {
                    Interlocked.Increment(ref differing);
                }
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());

        differing.Should().Be(0);
        expected.Should().OnlyContain(b => b.Length > 1000).And.OnlyHaveUniqueItems();

        static string Sample(string name) => RepositoryRoot.Path("samples", "ostergotland-2019", name + ".structure.yaml");

        static byte[] Bytes(EvaluationResult result)
        {
            using var bytes = new MemoryStream();
            JsonReportWriter.Write(new Report([result], Language.Swedish), bytes);
            return bytes.ToArray();
        }
    }

    [Fact]
    public void Evaluate_WithProgress_TellsEachRuleAndChangesNothing()
    {
        var seen = new List<EvaluationProgress>();
        var (rules, structure) = (RuleSet.Combine(Rules, RuleSet.Load(BuiltInCharters.Orebro2027).OrThrow()), Workload);
        var total = rules.Charters.Sum(c => c.Rules.Length);

        var told = rules.Evaluate(structure, new EvaluationOptions { Progress = new Listener(seen) });

        seen.Should().Equal(Enumerable.Range(1, total).Select(n => new EvaluationProgress(n, total)));
        Repeatedly.Describe(told).Should().Be(Repeatedly.Describe(rules.Evaluate(structure)));
    }

    [Fact]
    public void Evaluate_CancelledHalfway_EndsBeforeTheNextRule()
    {
        using var source = new CancellationTokenSource();
        var seen = new List<EvaluationProgress>();
        var (rules, structure) = (Rules, Workload);

        var act = () => rules.Evaluate(structure, new EvaluationOptions { Progress = new Listener(seen, () => source.Cancel()) }, source.Token);

        act.Should().Throw<OperationCanceledException>();
        seen.Should().ContainSingle();
        rules.Evaluate(structure).Verdict.Should().Be(Verdict.Compliant);
    }

    [Theory]
    [InlineData("x.yaml")]
    [InlineData("x.json")]
    public void Load_Cancelled_Ends(string name)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        using var stream = new MemoryStream("{ \"structure\": \"x\", \"covers\": [\"structure\"] }"u8.ToArray());

        var act = () => Structure.Load(name, stream, limits: null, source.Token);
        var parse = () => Structure.Parse("structure: x", cancellation: source.Token);

        act.Should().Throw<OperationCanceledException>();
        parse.Should().Throw<OperationCanceledException>();
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

    // Tells at once, on the thread that reports.
    private sealed class Listener(List<EvaluationProgress> seen, Action? then = null) : IProgress<EvaluationProgress>
    {
        public void Report(EvaluationProgress value)
        {
            seen.Add(value);
            then?.Invoke();
        }
    }
}
