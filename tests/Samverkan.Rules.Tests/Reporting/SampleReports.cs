using Samverkan.Model;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

/// <summary>A report on every shipped sample, in both languages, and one without findings: what writers are held to outside schemas by.</summary>
internal static class SampleReports
{
    /// <summary>Each sample by itself, and all of them together.</summary>
    public static IEnumerable<(string Name, Report Report)> All()
    {
        var results = Results();
        foreach (var language in new[] { Language.Swedish, Language.English })
        {
            foreach (var result in results)
            {
                yield return ($"{result.Structure.Id}-{language}", new Report([result], language));
            }

            yield return ($"all-{language}", new Report(results, language));
            yield return ($"none-{language}", new Report([], language));
        }
    }

    // Judged anew for every test: what is kept in a process hides changes from the tests of the tests.
    private static List<EvaluationResult> Results() =>
    [
        .. BuiltInCharters.All.SelectMany(charter =>
        {
            var rules = RuleSet.Load(charter).OrThrow();
            var folder = RepositoryRoot.Path("samples", charter.Id);
            return Directory.EnumerateFiles(folder, "*.structure.yaml").Order(StringComparer.Ordinal)
                .Select(file => rules.Evaluate(Structure.Parse(File.ReadAllText(file), Path.GetRelativePath(RepositoryRoot.Directory, file)).OrThrow()));
        }),
    ];

    public static byte[] Written(this Report report, ReportFormat format)
    {
        using var stream = new MemoryStream();
        format.Write(report, stream);
        return stream.ToArray();
    }
}
