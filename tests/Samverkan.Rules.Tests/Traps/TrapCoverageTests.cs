using System.Globalization;
using System.Reflection;

namespace Samverkan.Rules.Tests.Traps;

/// <summary>Every trap has a test.</summary>
public sealed class TrapCoverageTests
{
    [Fact]
    public void EveryTrap_HasATest()
    {
        var traps = typeof(TrapCoverageTests).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttributes<FactAttribute>().Any(f => f.Skip is null))
            .SelectMany(m => m.GetCustomAttributesData())
            .Where(a => a.AttributeType == typeof(TraitAttribute) && (string?)a.ConstructorArguments[0].Value == "Trap")
            .Select(a => int.Parse((string)a.ConstructorArguments[1].Value!, CultureInfo.InvariantCulture));

        traps.Distinct().Order().Should().Equal(Enumerable.Range(1, 68));
    }
}
