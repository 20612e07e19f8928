using Samverkan.Model;
using Samverkan.Rules.Reporting;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

/// <summary>Bodies and organisations that are called the same are told apart.</summary>
public sealed class NamesakesTests
{
    [Fact]
    public void BodiesOfOneName_AreToldWithTheirIds() =>
        Told("{ norra: { kind: rad, name: Rådet, seats: [] }, sodra: { kind: rad, name: Rådet, seats: [] }, ostra: { kind: rad, name: Östra rådet, seats: [] } }")
            .Should().SatisfyRespectively(
                first => first.Should().Contain("Rådet (norra)"),
                second => second.Should().Contain("Rådet (sodra)"),
                third => third.Should().Contain("Östra rådet").And.NotContain("(ostra)"));

    [Fact]
    public void BoardsOfOneName_AreToldWithWhoseTheyAre() =>
        Told("{ alfas: { kind: rad, of: alfa, name: Styrelsen, seats: [] }, betas: { kind: rad, of: beta, name: Styrelsen, seats: [] } }")
            .Should().SatisfyRespectively(
                first => first.Should().Contain("Styrelsen (Alfa kommun)"),
                second => second.Should().Contain("Styrelsen (Beta kommun)"));

    [Fact]
    public void BoardsOfOneName_OfOrganisationsOfOneName_AreToldWithTheirIds() =>
        Told("{ alfas: { kind: rad, of: alfa, name: Styrelsen, seats: [] }, gammas: { kind: rad, of: gamma, name: Styrelsen, seats: [] } }", "gamma: { kind: municipality, name: Alfa kommun }, ")
            .Should().SatisfyRespectively(
                first => first.Should().Contain("Styrelsen (alfas)"),
                second => second.Should().Contain("Styrelsen (gammas)"));

    private static IEnumerable<string> Told(string bodies, string organisations = "")
    {
        var structure = "organisations: { " + organisations + "alfa: { kind: municipality, name: Alfa kommun }, beta: { kind: municipality, name: Beta kommun } }\nbodies: " + bodies;
        var judged = Judged.By("rules:\n- { id: seats, in: rad, must: { seats: { at-least: 1 } } }", structure);
        return judged.Result.Findings.Select(f => OneLine.Of(f, Language.Swedish));
    }
}
