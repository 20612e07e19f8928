using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>Rules on what the structure as a whole is called.</summary>
public sealed class StructureNameTests
{
    [Theory]
    [InlineData("Länets råd", Outcome.Satisfied)]
    [InlineData("länets råd", Outcome.Satisfied)]
    [InlineData("{ sv: Länets råd, en: County council }", Outcome.Satisfied)]
    [InlineData("{ sv: Rådet, en: Länets råd }", Outcome.Satisfied)]
    [InlineData("{ sv: Rådet, en: County council }", Outcome.Violated)]
    [InlineData("unknown", Outcome.Undetermined)]
    public void Name_InEitherLanguage_IsIt(string name, Outcome outcome) =>
        Judged.Rule("must: { name: Länets råd }", $"name: {name}\nbodies: {{}}\n").ShouldBe(outcome);

    [Fact]
    public void Name_ThatIsAnother_IsToldInTheLanguageOfTheReport()
    {
        var judged = Judged.By("rules:\n- { id: called, must: { name: Länets råd } }", "name: { sv: Rådet, en: The council }\nbodies: {}\n");

        OneLine.Of(judged.Result.Findings.Single(), Language.Swedish).Should().Contain("Rådet").And.NotContain("Wording");
        OneLine.Of(judged.Result.Findings.Single(), Language.English).Should().Contain("The council").And.NotContain("Wording");
    }
}
