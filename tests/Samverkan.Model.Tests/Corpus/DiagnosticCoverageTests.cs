using System.Reflection;
using System.Text.RegularExpressions;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules;
using Samverkan.Rules.RuleSets;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Corpus;

/// <summary>Every code that reading can report stands in the corpus, so that each message has been seen by somebody.</summary>
public sealed partial class DiagnosticCoverageTests
{
    // Codes that no small file can show, with the reason.
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["text/too-large"] = "a file beyond 64 MiB; see ReadLimitsTests",
        ["text/too-long"] = "a value of 10,000 characters; see ReadLimitsTests",
        ["text/too-many-values"] = "millions of values; see ReadLimitsTests",
        ["text/too-many-aliases"] = "thousands of aliases; see ReadLimitsTests",
        ["structure/too-many-things"] = "millions of things; see ReadLimitsTests",
        ["charter/derived-fact"] = "needs an attribute registered in code; see DerivedAttributeTests",
    };

    [Fact]
    public void Codes_OfReading_AllStandInTheCorpus()
    {
        var mistakes = Directory.EnumerateFiles(RepositoryRoot.Path("tests", "corpus", "mistakes"), "expected.en.txt", SearchOption.AllDirectories);
        var inCorpus = ReadingCase.All.Select(c => RepositoryRoot.Path(c.ExpectedFile)).Concat(mistakes).SelectMany(f => Code().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).ToHashSet();

        // evaluation/… is said when a structure meets a charter, cases/… of a charter's own tests, most of waivers/… and baseline/… when they meet either, lint/… of what was read.
        var ofReading = AllCodes().Where(c => c == "waivers/twice" || c.Split('/')[0] is not ("evaluation" or "cases" or "waivers" or "baseline" or "lint"));

        ofReading.Except(Elsewhere.Keys).Except(inCorpus).Should().BeEmpty();
    }

    [Fact]
    public void Codes_ListedAsElsewhere_AreCodes()
    {
        Elsewhere.Keys.Should().BeSubsetOf(AllCodes());
    }

    // Each diagnostic is made by one method; called with any arguments it gives its code.
    private static List<string> AllCodes()
    {
        var rules = typeof(RuleSet).Assembly.GetType("Samverkan.Rules.Diagnostics.RulesDiagnostics", throwOnError: true)!;
        return
        [
            .. new[] { typeof(ModelDiagnostics), rules }
                .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public))
                .Where(m => m.ReturnType == typeof(Diagnostic))
                .Select(m => ((Diagnostic)m.Invoke(null, [.. m.GetParameters().Select(p => Any(p.ParameterType))])!).Code)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static object? Any(Type type) => type switch
    {
        _ when type == typeof(string) => "x",
        _ when type == typeof(char) => 'x',
        _ when type == typeof(int) => 1,
        _ when type == typeof(long) => 1L,
        _ when type == typeof(SourceSpan) => SourceSpan.At("x", 1, 1),
        _ when type == typeof(Sort) => VocabularyTable.StructureSort,
        _ when type == typeof(AttributeRow) => VocabularyTable.StructureSort.Attributes[0],
        _ when type == typeof(Wording) => Wording.Same("x"),
        _ when type == typeof(IEnumerable<string>) => new[] { "x" },
        _ when type == typeof((Wording, Wording?)) => (Wording.Same("x"), (Wording?)null),
        _ when type.IsValueType => Activator.CreateInstance(type),
        _ => null,
    };

    [GeneratedRegex(@" \[([a-z]+/[a-z0-9-]+)\]$", RegexOptions.Multiline)]
    private static partial Regex Code();
}
