using Samverkan.Benchmarks.HandWritten;
using Samverkan.Benchmarks.Peers;
using Samverkan.Benchmarks.Workload;
using Samverkan.Model;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Benchmarks.Tests;

/// <summary>What is measured is the same work: both sides find the same violations.</summary>
public sealed class WorkloadTests
{
    [Fact]
    public void S_BothSides_FindNothing()
    {
        var result = Case.Charter().Evaluate(Case.Small.Load());

        result.Verdict.Should().Be(Verdict.Compliant);
        result.Rules.Should().HaveCount(20).And.OnlyContain(r => r.Outcome == Outcome.Satisfied);
        HandWrittenChecker.Check(Case.Small.Records).Should().BeEmpty();
    }

    [Fact]
    public void SPrime_BothSides_FindTheSameFive()
    {
        Found(Case.SmallWithViolations).Should().Equal(
            "b-does-not-decide: council-b",
            "chief-executive-seat: ydre in group-1",
            "four-meetings-in-b: council-b",
            "nine-tasks: group-3",
            "opposition-seat: kinda in council-a");
        ByHand(Case.SmallWithViolations).Should().Equal(Found(Case.SmallWithViolations));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void L_BothSides_FindTheSame(int times)
    {
        var large = Case.Large(times);

        Found(large).Should().HaveCountGreaterThan(25 * times);
        ByHand(large).Should().Equal(Found(large));
    }

    [Fact]
    public void EveryRule_BrokenOnPurpose_IsFoundByBothSides()
    {
        var broken = WorkloadGenerator.Broken();
        var one = Case.Of("broken", broken);

        Found(one).Select(v => v[..v.IndexOf(':', StringComparison.Ordinal)]).Distinct().Should().HaveCount(20);
        ByHand(one).Should().Equal(Found(one));
    }

    [Theory]
    [InlineData("S")]
    [InlineData("S′")]
    [InlineData("L")]
    public void FluentValidation_FindsWhatTheLoopsFind(string name)
    {
        var records = Case.Named(name).Records;

        Lines(FluentChecker.Check(records)).Should().Equal(Lines(HandWrittenChecker.Check(records)));
    }

    [Fact]
    public void FluentValidation_EveryRuleBroken_FindsWhatTheLoopsFind()
    {
        var broken = WorkloadGenerator.Broken();

        Lines(FluentChecker.Check(broken)).Should().Equal(Lines(HandWrittenChecker.Check(broken)));
    }

    [Fact]
    public void Sizes_AreThoseOfTheWorkload()
    {
        Sizes(Case.Small).Should().Be((8, 140));
        Sizes(Case.Large()).Should().Be((1_000, 31_000));
        Sizes(Case.Large(10)).Should().Be((10_000, 310_000));
    }

    [Fact]
    public void S_AsKept_IsWhatTheGeneratorMakes() => File.ReadAllText(WorkloadFiles.Small).Should().Be(WorkloadYaml.Write(WorkloadGenerator.Small()));

    [Fact]
    public void Json_SaysTheSameAsYaml()
    {
        using var stream = new MemoryStream(Case.SmallWithViolations.Json());
        var json = Structure.Load("s.json", stream).OrThrow();

        Violations(json).Should().Equal(Found(Case.SmallWithViolations));
    }

    private static (int Bodies, int Seats) Sizes(Case of) => (of.Records.Bodies.Count, of.Records.Bodies.Sum(b => b.Seats.Count));

    private static List<string> Found(Case of) => Violations(of.Load());

    private static List<string> Violations(Structure structure)
    {
        var result = Case.Charter().Evaluate(structure);
        result.Succeeded.Should().BeTrue();
        return
        [
            .. result.Findings.Where(f => f.Judgement.IsViolation)
                .Select(f => Line(f.Rule.Id, f.Subject.Sort.Name == "structure" ? structure.Id : f.Subject.Id!, f.Judgement.Body is { } body && body != f.Subject ? body.Id : null))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static List<string> ByHand(Case of) => Lines(HandWrittenChecker.Check(of.Records));

    private static List<string> Lines(List<Violation> violations) =>
        [.. violations.Select(v => Line(v.Rule, v.Subject, v.Body)).Order(StringComparer.Ordinal)];

    private static string Line(string rule, string subject, string? body) => body is null ? $"{rule}: {subject}" : $"{rule}: {subject} in {body}";
}
