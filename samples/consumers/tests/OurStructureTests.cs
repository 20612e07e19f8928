using Samverkan.Model;
using Samverkan.Rules;
using Samverkan.Testing;
using Xunit;

namespace OurOrganisation.Tests;

/// <summary>Our own structure is tested like our code: a proposal that breaks the charter breaks the build.</summary>
public sealed class OurStructureTests
{
    private static readonly RuleSet Rules = RuleSet.Load(BuiltInCharters.Ostergotland2019).OrThrow();

    [Fact]
    public void OurStructure_KeepsTheCharter() =>
        Structure.Load("ours.structure.yaml").OrThrow().Should().ComplyWith(Rules);

    [Fact]
    public void OurStructure_WithoutASeat_BreaksIt()
    {
        var text = File.ReadAllText("ours.structure.yaml");
        var changed = Structure.Parse(text.Replace("side: opposition", "side: majority", StringComparison.Ordinal)).OrThrow();

        changed.Should().Violate(Rules, "one-seat-for-each-side");
    }

    [Fact]
    public void OurStructure_InAnyTestFramework()
    {
        var result = Compliance.Verify(Structure.Load("ours.structure.yaml").OrThrow(), Rules);

        Assert.Empty(result.Findings);
    }
}
