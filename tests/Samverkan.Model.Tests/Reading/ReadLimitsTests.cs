using Samverkan.Model.Reading;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Reading;

/// <summary>Files are untrusted: past a limit there is one diagnostic and no more work.</summary>
public sealed class ReadLimitsTests
{
    [Fact]
    public void AliasBomb_IsStoppedAtTheAlias()
    {
        var text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 20)
            .Select(i => $"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        WhenRead.Structure(text).ShouldReportOnly("text/too-many-values").Under("*a5");
    }

    [Fact]
    public void DeepAliases_CountWithWhatTheyStandFor()
    {
        var text = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 80).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));

        WhenRead.Structure(text).ShouldReportOnly("text/too-deep").Under("*a62");
    }

    [Theory]
    [InlineData(63, false)]
    [InlineData(64, true)]
    public void Depth_AtTheLimit_IsTheLast(int lists, bool isTooDeep)
    {
        var text = "structure: x\nfacts: " + new string('[', lists) + new string(']', lists);

        var reported = WhenRead.Structure(text);

        reported.Diagnostics.Any(d => d.Code == "text/too-deep").Should().Be(isTooDeep);
    }

    [Fact]
    public void AHundredThousandBrackets_AreReportedAndNotFollowed()
    {
        WhenRead.Structure("a: " + new string('[', 100_000)).ShouldReport("text/too-deep");
        WhenRead.Structure(string.Concat(Enumerable.Repeat("{a: ", 100_000))).ShouldReport("text/too-deep");
    }

    [Fact]
    public void Limits_AreTheCallersToSet()
    {
        WhenRead.Structure("structure: x", limits: new ReadLimits { MaxBytes = 5 }).ShouldReportOnly("text/too-large");
        WhenRead.Structure("a: &a b\nc: *a\nd: *a", limits: new ReadLimits { MaxAliases = 1 }).ShouldReportOnly("text/too-many-aliases").At(3, 4);
        WhenRead.Structure("a: [b, c]", limits: new ReadLimits { MaxNodes = 4 }).ShouldReportOnly("text/too-many-values").Under("c");
        WhenRead.Structure("structure: x\nbodies: { a: { kind: k }, b: { kind: k }, c: { kind: k } }", limits: new ReadLimits { MaxElements = 3 })
            .ShouldReportOnly("structure/too-many-things").Under("c");
    }

    [Fact]
    public void EachOfManyInEachOfMany_IsStopped()
    {
        var organisations = string.Join(", ", Enumerable.Range(0, 200).Select(i => $"k{i}: {{ kind: municipality }}"));
        var seats = string.Join(", ", Enumerable.Range(0, 200).Select(i => $"{{ id: s{i}, represents: {{ each: municipality }} }}"));

        WhenRead.Structure($"structure: x\norganisations: {{ {organisations} }}\nbodies: {{ a: {{ kind: k, seats: [{seats}] }} }}", limits: new ReadLimits { MaxElements = 10_000 })
            .ShouldReportOnly("structure/too-many-things");
    }

    [Fact]
    public void ManyFaults_AreToldUpToALimit()
    {
        var text = "structure: x\nbodies:\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"  b{i}: {{ nonsense{i}: 1 }}\n"));

        WhenRead.Structure(text).Diagnostics.Should().HaveCount(500);
    }
}
