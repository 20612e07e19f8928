using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Cases;
using Samverkan.Rules.RuleSets;

namespace Samverkan.TestSupport;

/// <summary>The shipped charters as they stand in the repository, with what stands beside them.</summary>
public static class CharterFolder
{
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(RepositoryRoot.Path("charters"), "*.charter.yaml")
            .Select(f => Path.GetFileName(f)[..^".charter.yaml".Length])
            .Order(StringComparer.Ordinal);

    public static SourceText Charter(string name) => Text("charters", name + ".charter.yaml");

    public static SourceText Statements(string name) => Text("charters", name + ".statements.yaml");

    public static RuleSet RuleSet(string name) => Samverkan.Rules.RuleSet.Read(Charter(name)).OrThrow();

    /// <summary>Runs the charter's own tests.</summary>
    internal static CasesResult Run(string name, RuleSet rules)
    {
        var (file, runner) = Cases(name);
        return Run(file, runner, rules);
    }

    /// <summary>The charter's own tests, and what runs them; structures are read once however often they are run.</summary>
    internal static (CasesFile File, CaseRunner Runner) Cases(string name)
    {
        var bag = new DiagnosticBag();
        var file = CasesReader.Read(Text("charters", name + ".cases.yaml"), bag);
        var runner = new CaseRunner(path => File.Exists(RepositoryRoot.Path("charters", path)) ? Text("charters", path) : null);
        return file is null || bag.HasErrors ? throw new InvalidOperationException(string.Join('\n', bag.Sorted())) : (file, runner);
    }

    internal static CasesResult Run(CasesFile file, CaseRunner runner, RuleSet rules)
    {
        var bag = new DiagnosticBag();
        return runner.Run(file, rules, bag) ?? throw new InvalidOperationException(string.Join('\n', bag.Sorted()));
    }

    public static SourceText Text(params string[] path) => new(string.Join('/', path), File.ReadAllText(RepositoryRoot.Path(path)));
}
