using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Architecture;

/// <summary>Data goes one way through the house: each room knows only those before it.</summary>
public sealed class RoomsTests
{
    // From the first room to the last; what stands beside the way may know all of it.
    private static readonly string[] Way = ["RuleSets", "Syntax", "Binding", "Evaluation", "Reporting"];

    public static TheoryData<string> Rooms => [.. Way];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_OfTheRules_KnowsNoneAfterIt(string room)
    {
        var later = Way.Skip(Array.IndexOf(Way, room) + 1).Select(r => $"Samverkan.Rules.{r}").ToList();

        Named(room).Where(n => later.Exists(l => n.Using.StartsWith(l, StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Fact]
    public void Evaluation_KnowsNothingOfSpelling()
    {
        Named("Evaluation").Concat(Named("Reporting")).Where(n => n.Using is "Samverkan.Rules.Syntax" or "Samverkan.Rules.Binding").Should().BeEmpty();
    }

    [Fact]
    public void Model_KnowsNothingOfRules()
    {
        var references = typeof(Model.Structure).Assembly.GetReferencedAssemblies().Select(a => a.Name);

        references.Should().NotContain(n => n!.StartsWith("Samverkan", StringComparison.Ordinal));
    }

    [Fact]
    public void Libraries_ReferToNothingButTheFrameworkAndYaml()
    {
        var references = new[] { typeof(Model.Structure), typeof(RuleSet) }.SelectMany(t => t.Assembly.GetReferencedAssemblies()).Select(a => a.Name!).Distinct();

        references.Where(n => !n.StartsWith("System", StringComparison.Ordinal)).Should().BeSubsetOf(["Samverkan.Model", "YamlDotNet", "netstandard"]);
    }

    [Fact]
    public void PublicTypes_AreSealedOrStaticAndHaveNoPublicSetters()
    {
        var types = new[] { typeof(Model.Structure), typeof(RuleSet) }.SelectMany(t => t.Assembly.GetExportedTypes()).Where(t => t is { IsInterface: false, IsEnum: false, IsValueType: false }).ToList();

        types.Where(t => !t.IsSealed).Should().BeEmpty();
        // A draft is what may be changed until it is built.
        types.Where(t => t.Namespace != "Samverkan.Model.Drafts").SelectMany(t => t.GetProperties().Where(p => p.DeclaringType == t)).Where(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit")).Should().BeEmpty();
    }

    private static IEnumerable<(string File, string Using)> Named(string room) =>
        Directory.EnumerateFiles(RepositoryRoot.Path("src", "Samverkan.Rules", room), "*.cs")
            .SelectMany(f => File.ReadLines(f)
                .Where(l => l.StartsWith("using ", StringComparison.Ordinal))
                .Select(l => (Path.GetFileName(f), l["using ".Length..].TrimEnd(';').Replace("static ", "", StringComparison.Ordinal))));
}
