using Samverkan.Model.Diagnostics;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Charters;

/// <summary>The structures of all cases are the same after they were written and read again.</summary>
public sealed class WrittenCasesTests
{
    public static TheoryData<string> Charters => [.. CharterFolder.Names];

    [Theory]
    [MemberData(nameof(Charters))]
    public void Case_WrittenAndReadAgain_IsTheSame(string charter)
    {
        var (file, runner) = CharterFolder.Cases(charter);
        var bag = new DiagnosticBag();

        foreach (var one in file.Cases)
        {
            Rewritten.Differing(runner.StructureOf(one, file, bag)!).Should().BeEmpty("{0}", one.Name.Value);
        }

        file.Cases.Should().HaveCountGreaterThan(20);
        bag.HasErrors.Should().BeFalse();
    }
}
