using Samverkan.Model.Text;

namespace Samverkan.Model.Tests.Text;

public sealed class DidYouMeanTests
{
    private static readonly string[] Keys = ["seats", "sides", "sphere", "standing", "from", "until", "kind", "of", "responsible-for", "representerar"];

    [Theory]
    [InlineData("seets", "seats")]
    [InlineData("seat", "seats")]
    [InlineData("form", "from")]
    [InlineData("knid", "kind")]
    [InlineData("Kind", "kind")]
    [InlineData("responsible-fro", "responsible-for")]
    [InlineData("responsiblefor", "responsible-for")]
    [InlineData("xyz", null)]
    [InlineData("on", "of")]
    [InlineData("", null)]
    public void Suggest_AMistypedWord_IsTheNearestOneOrNone(string typed, string? meant)
    {
        DidYouMean.Suggest(typed, Keys).Should().Be(meant);
    }

    [Fact]
    public void Suggest_TwoEquallyNear_IsTheFirstInOrder()
    {
        DidYouMean.Suggest("kat", ["kot", "kar", "kap"]).Should().Be("kap");
    }

    [Fact]
    public void Suggest_VeryLongWords_GivesUp()
    {
        DidYouMean.Suggest(new string('a', 200), [new string('a', 199)]).Should().BeNull();
        DidYouMean.Suggest("a", [new string('a', 100_000)]).Should().BeNull();
    }
}
