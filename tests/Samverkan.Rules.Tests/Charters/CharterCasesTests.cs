using Samverkan.Rules.Cases;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Charters;

/// <summary>The shipped charters' own tests, run as <c>samverkan test charters/</c> runs them.</summary>
public sealed class CharterCasesTests
{
    public static TheoryData<string> Charters => [.. CharterFolder.Names];

    [Theory]
    [MemberData(nameof(Charters))]
    public void Cases_OfEachCharter_ComeOutAsExpected(string name)
    {
        var result = CharterFolder.Run(name, CharterFolder.RuleSet(name));

        result.Cases.SelectMany(c => c.Failures.Select(f => $"{c.Name}: {f}")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Charters))]
    public void Cases_OfEachCharter_ShowEveryRuleBothWays(string name)
    {
        var result = CharterFolder.Run(name, CharterFolder.RuleSet(name));

        result.Coverage.SelectMany(c => c.NotSeen.Select(w => $"{c.Rule.Id} never seen {w}")).Should().BeEmpty();
        result.Percent.Should().Be(100);
    }

    [Theory]
    [MemberData(nameof(Charters))]
    public void Cases_OfEachCharter_StartWithTheEmptyStructure(string name)
    {
        var result = CharterFolder.Run(name, CharterFolder.RuleSet(name));

        result.Cases[0].Name.Should().Be("the empty structure");
    }

    [Theory]
    [MemberData(nameof(Charters))]
    public void Cases_JudgedAgain_ComeOutAsExpected(string name)
    {
        var (file, runner) = CharterFolder.Cases(name);
        var rules = CharterFolder.RuleSet(name);
        CharterFolder.Run(file, runner, rules);

        // The same structures and rules: what plainly holds is now sieved out before the rest is judged.
        var again = CharterFolder.Run(file, runner, rules);

        again.Cases.SelectMany(c => c.Failures.Select(f => $"{c.Name}: {f}")).Should().BeEmpty();
    }
}
