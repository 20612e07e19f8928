using System.Globalization;
using System.Reflection;

namespace Samverkan.Rules.Tests.FinePrint;

public sealed class FinePrintCoverageTests
{
    // What no test can meet yet, and why.
    private static readonly int[] NotCovered =
    [
        // Comparison with an earlier structure cannot be said in the language.
        43,
    ];

    [Fact]
    public void Lines_EachOfTheFinePrint_IsMetByATestOrListedWithTheReason()
    {
        var covered = typeof(FinePrintTests).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods())
            .SelectMany(m => m.GetCustomAttributesData())
            .Where(a => a.AttributeType == typeof(TraitAttribute) && a.ConstructorArguments[0].Value is "FinePrint")
            .Select(a => int.Parse((string)a.ConstructorArguments[1].Value!, CultureInfo.InvariantCulture))
            .ToHashSet();

        Enumerable.Range(1, 72).Where(line => !covered.Contains(line)).Should().Equal(NotCovered);
        covered.Should().OnlyContain(line => line >= 1 && line <= 72);
    }
}
