using Samverkan.Rules.Evaluation;

namespace Samverkan.Rules.Tests.Evaluation;

/// <summary>One test for each cell of the tables of what is true, false, unknown and inapplicable.</summary>
public sealed class KleeneTests
{
    [Theory]
    [InlineData("True", "True", "True")]
    [InlineData("True", "False", "False")]
    [InlineData("True", "Unknown", "Unknown")]
    [InlineData("True", "Inapplicable", "True")]
    [InlineData("False", "True", "False")]
    [InlineData("False", "False", "False")]
    [InlineData("False", "Unknown", "False")]
    [InlineData("False", "Inapplicable", "False")]
    [InlineData("Unknown", "True", "Unknown")]
    [InlineData("Unknown", "False", "False")]
    [InlineData("Unknown", "Unknown", "Unknown")]
    [InlineData("Unknown", "Inapplicable", "Unknown")]
    [InlineData("Inapplicable", "True", "True")]
    [InlineData("Inapplicable", "False", "False")]
    [InlineData("Inapplicable", "Unknown", "Unknown")]
    [InlineData("Inapplicable", "Inapplicable", "Inapplicable")]
    public void And_EachCell(string a, string b, string both)
    {
        Kleene.And(Of(a), Of(b)).Should().Be(Of(both));
    }

    [Theory]
    [InlineData("True", "True", "True")]
    [InlineData("True", "False", "True")]
    [InlineData("True", "Unknown", "True")]
    [InlineData("True", "Inapplicable", "True")]
    [InlineData("False", "True", "True")]
    [InlineData("False", "False", "False")]
    [InlineData("False", "Unknown", "Unknown")]
    [InlineData("False", "Inapplicable", "False")]
    [InlineData("Unknown", "True", "True")]
    [InlineData("Unknown", "False", "Unknown")]
    [InlineData("Unknown", "Unknown", "Unknown")]
    [InlineData("Unknown", "Inapplicable", "Unknown")]
    [InlineData("Inapplicable", "True", "True")]
    [InlineData("Inapplicable", "False", "False")]
    [InlineData("Inapplicable", "Unknown", "Unknown")]
    [InlineData("Inapplicable", "Inapplicable", "Inapplicable")]
    public void Or_EachCell(string a, string b, string either)
    {
        Kleene.Or(Of(a), Of(b)).Should().Be(Of(either));
    }

    [Theory]
    [InlineData("True", "False")]
    [InlineData("False", "True")]
    [InlineData("Unknown", "Unknown")]
    [InlineData("Inapplicable", "Inapplicable")]
    public void Not_EachCell(string a, string opposite)
    {
        Kleene.Not(Of(a)).Should().Be(Of(opposite));
    }

    [Theory]
    [InlineData("True", "True")]
    [InlineData("False", "False")]
    [InlineData("Unknown", "Unknown")]
    [InlineData("Inapplicable", "False")]
    public void Picks_EachCell(string a, string picked)
    {
        Kleene.Picks(Of(a)).Should().Be(Of(picked));
    }

    private static Truth Of(string name) => Enum.Parse<Truth>(name);
}
