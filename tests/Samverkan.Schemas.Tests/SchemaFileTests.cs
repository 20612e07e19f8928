using Samverkan.Model;
using Samverkan.TestSupport;

namespace Samverkan.Schemas.Tests;

/// <summary>The committed schemas say what the tables in the code say.</summary>
public sealed class SchemaFileTests
{
    public static TheoryData<string, Language> Files
    {
        get
        {
            var data = new TheoryData<string, Language>();
            foreach (var file in SchemaFile.All)
            {
                data.Add(file.Name, Language.English);
                data.Add(file.Name, Language.Swedish);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Schema_Committed_IsWhatTheTablesSay(string name, Language language)
    {
        var file = SchemaFile.All.Single(f => f.Name == name);

        KeptFile.Verify(file.Path(language), file.Json(language));
    }

    [Fact]
    public void Folder_HoldsNothingElse()
    {
        var committed = Directory.EnumerateFiles(RepositoryRoot.Path("schemas"), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(RepositoryRoot.Directory, f).Replace('\\', '/'));

        committed.Should().BeEquivalentTo(SchemaFile.All.SelectMany(f => new[] { f.Path(Language.English), f.Path(Language.Swedish) }));
    }
}
