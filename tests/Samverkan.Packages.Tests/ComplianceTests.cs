using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Testing;
using Xunit.Sdk;

namespace Samverkan.Packages.Tests;

public sealed class ComplianceTests
{
    private static readonly Structure Kept = Texts.Structure("{ id: a }, { id: b }");
    private static readonly Structure Broken = Texts.Structure("{ id: a }");
    private static readonly Structure Untold = Texts.Structure("");

    [Fact]
    public void Verify_AStructureThatComplies_GivesWhatItCameTo() =>
        Compliance.Verify(Kept, Texts.Rules).Verdict.Should().Be(Verdict.Compliant);

    [Fact]
    public void Verify_AStructureThatDoesNot_ThrowsTheReport()
    {
        var act = () => Compliance.Verify(Broken, Texts.Rules, new ComplianceOptions { Language = Language.English });

        act.Should().Throw<ComplianceException>().WithMessage("*VIOLATION  seats*Norra rådet*found 1, required exactly 2 ordinary seats*").Which.Result.Findings.Should().ContainSingle();
    }

    [Fact]
    public void Verify_LeftUnsaid_TellsItInSwedish()
    {
        var act = () => Compliance.Verify(Broken, Texts.Rules);

        act.Should().Throw<ComplianceException>().WithMessage("*Rådet har 2 platser.*");
    }

    [Fact]
    public void Verify_AStructureThatCannotBeTold_ThrowsUnlessThatIsAllowed()
    {
        var act = () => Compliance.Verify(Untold, Texts.Rules);

        act.Should().Throw<ComplianceException>().Which.Result.Verdict.Should().Be(Verdict.Undetermined);
        Compliance.Verify(Untold, Texts.Rules, new ComplianceOptions { AllowUndetermined = true }).Verdict.Should().Be(Verdict.Undetermined);
    }

    [Fact]
    public void Verify_AStructureThatCannotBeJudged_ThrowsWhatIsWrong()
    {
        var undated = Structure.Parse("structure: undated\ncovers: [structure]\n").OrThrow();

        var act = () => Compliance.Verify(undated, Texts.Rules);

        act.Should().Throw<ComplianceException>().WithMessage("*as-of*").Which.Result.Succeeded.Should().BeFalse();
    }

    [Fact]
    public void Should_ComplyWith_PassesAndFailsLikeVerify()
    {
        Kept.Should().ComplyWith(Texts.Rules).Which.Findings.Should().BeEmpty();

        var act = () => Broken.Should().ComplyWith(Texts.Rules, "the council is {0}", "new");

        act.Should().Throw<XunitException>().WithMessage("Expected *to comply because the council is new, but:*Norra rådet*Rådet har 2 platser.*");
    }

    [Fact]
    public void Should_Violate_AsksForARule()
    {
        Broken.Should().Violate(Texts.Rules, "seats").Which.Subject.Id.Should().Be("norra");

        var kept = () => Kept.Should().Violate(Texts.Rules, "seats");
        kept.Should().Throw<XunitException>().WithMessage("*to violate \"seats\", but it is Satisfied.");

        var unknown = () => Kept.Should().Violate(Texts.Rules, "seat");
        unknown.Should().Throw<XunitException>().WithMessage("No charter of the rule set has a rule \"seat\".");
    }
}
