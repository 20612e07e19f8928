using System.Text.RegularExpressions;
using Samverkan.TestSupport;

namespace Samverkan.Packages.Tests;

/// <summary>The code on the page about hosting is the samples' own, which are built and run against the packages.</summary>
public sealed partial class DocsTests
{
    [Fact]
    public void HostingPage_ShowsTheSamplesCode()
    {
        var page = File.ReadAllText(RepositoryRoot.Path("docs", "hosting.md")).ReplaceLineEndings("\n");
        var samples = string.Join('\n', Directory.EnumerateFiles(RepositoryRoot.Path("samples", "consumers"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => File.ReadAllText(f).ReplaceLineEndings("\n")));

        var blocks = CSharp().Matches(page).Select(m => m.Groups[1].Value).ToList();

        blocks.Should().HaveCountGreaterThan(2).And.AllSatisfy(block => samples.Should().Contain(block));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();
}
