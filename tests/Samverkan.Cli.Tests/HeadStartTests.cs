namespace Samverkan.Cli.Tests;

public sealed class HeadStartTests
{
    [Fact]
    public void TheSmallCheck_GoesAllTheWay() => HeadStart.Checks().Should().BeTrue();
}
