using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Waivers;

namespace Samverkan.Rules.Cases;

/// <summary>What came of one case.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Failures">Where it did not come out as expected; none when it passed.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record CaseResult(string Name, ImmutableArray<CaseFailure> Failures, SourceSpan Span);

/// <summary>A rule that came to something else than expected.</summary>
internal sealed record CaseFailure(string Rule, string Expected, string Found, SourceSpan Span);

/// <summary>A rule with what the cases of its charter expect of it somewhere.</summary>
internal sealed record RuleCoverage(Rule Rule, ImmutableArray<string> Seen)
{
    public IEnumerable<string> NotSeen => CaseWords.Wanted(Rule.Force).Where(w => !Seen.Contains(w));
}

/// <summary>What came of a charter's own tests.</summary>
internal sealed record CasesResult(Charter Charter, ImmutableArray<CaseResult> Cases, ImmutableArray<RuleCoverage> Coverage)
{
    public bool Passed => Cases.All(c => c.Failures.IsEmpty);

    /// <summary>Of all that rules should be seen as, the share that they are: in whole per cent, rounded down.</summary>
    public int Percent
    {
        get
        {
            var wanted = Coverage.Sum(c => CaseWords.Wanted(c.Rule.Force).Length);
            return wanted == 0 ? 100 : 100 * (wanted - Coverage.Sum(c => c.NotSeen.Count())) / wanted;
        }
    }
}

/// <summary>Runs a charter's own tests.</summary>
/// <param name="open">Opens a file that the cases name, relative to their own; null where there is none.</param>
internal sealed class CaseRunner(Func<string, SourceText?> open)
{
    private readonly Dictionary<string, MappingNode?> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<Case, Structure?> _structures = new(ReferenceEqualityComparer.Instance);

    /// <summary>The rules to look at, by id; all where null.</summary>
    public ImmutableHashSet<string>? Rules { get; set; }

    public CasesResult? Run(CasesFile file, RuleSet rules, DiagnosticBag bag)
    {
        var charter = rules.Charters[0];
        var seen = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var results = ImmutableArray.CreateBuilder<CaseResult>();
        foreach (var one in file.Cases)
        {
            results.Add(Run(one, file, rules, charter, seen, bag));
        }

        return bag.HasErrors
            ? null
            : new CasesResult(charter, results.ToImmutable(), [.. charter.Rules.Select(r => new RuleCoverage(r, seen.TryGetValue(r.Id, out var words) ? [.. words] : []))]);
    }

    private CaseResult Run(Case one, CasesFile file, RuleSet rules, Charter charter, Dictionary<string, SortedSet<string>> seen, DiagnosticBag bag)
    {
        var span = file.Source.SpanOf(one.Name.Range);
        CheckNames(one, file, charter, bag);
        if (StructureOf(one, file, bag) is not { } structure)
        {
            return new(one.Name.Value, [], span);
        }

        var options = new EvaluationOptions { AsOf = one.AsOf, Sources = one.Sources, Rules = Rules, Waivers = Waivers(one, file, charter, bag) };
        var evaluation = rules.Evaluate(structure, options);
        bag.AddRange(evaluation.Diagnostics.Where(d => d.Severity == Severity.Error && d.Code != "evaluation/nothing-judged"));
        if (evaluation.Charters.IsEmpty)
        {
            return new(one.Name.Value, [], span);
        }

        var failures = ImmutableArray.CreateBuilder<CaseFailure>();
        var found = evaluation.Rules.ToDictionary(r => r.Rule.Id, CaseWords.Of, StringComparer.Ordinal);
        foreach (var (rule, outcome) in one.Expect)
        {
            if (!found.TryGetValue(rule.Value, out var word))
            {
                continue;
            }

            Saw(seen, rule.Value, outcome.Value);
            if (word != outcome.Value)
            {
                failures.Add(new(rule.Value, outcome.Value, word, file.Source.SpanOf(rule.Range)));
            }
        }

        Exactly(one.Violated, "violated", found, file, failures, seen, span);
        Exactly(one.Undetermined, "undetermined", found, file, failures, seen, span);
        Exactly(one.Waived, "waived", found, file, failures, seen, span);
        return new(one.Name.Value, failures.ToImmutable(), span);
    }

    private static void Exactly(
        ImmutableArray<ScalarNode>? expected, string word, Dictionary<string, string> found, CasesFile file, ImmutableArray<CaseFailure>.Builder failures,
        Dictionary<string, SortedSet<string>> seen, SourceSpan span)
    {
        if (expected is not { } rules)
        {
            return;
        }

        foreach (var rule in rules.Where(r => found.ContainsKey(r.Value)))
        {
            Saw(seen, rule.Value, word);
            if (found[rule.Value] != word)
            {
                failures.Add(new(rule.Value, word, found[rule.Value], file.Source.SpanOf(rule.Range)));
            }
        }

        foreach (var (rule, outcome) in found.Where(f => f.Value == word && !rules.Any(r => r.Value == f.Key)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            failures.Add(new(rule, "not " + word, outcome, span));
        }
    }

    private static void Saw(Dictionary<string, SortedSet<string>> seen, string rule, string outcome) =>
        (seen.TryGetValue(rule, out var words) ? words : seen[rule] = new(StringComparer.Ordinal)).Add(outcome);

    private static void CheckNames(Case one, CasesFile file, Charter charter, DiagnosticBag bag)
    {
        var known = charter.Rules.Select(r => r.Id).ToList();
        foreach (var rule in one.Expect.Select(e => e.Rule).Concat(one.Violated ?? []).Concat(one.Undetermined ?? []).Concat(one.Waived ?? []).Where(r => !known.Contains(r.Value)))
        {
            bag.Add(RulesDiagnostics.UnknownOverride(file.Source.SpanOf(rule.Range), rule.Value, DidYouMean.Suggest(rule.Value, known), known));
        }
    }

    // Files, or waivers of the case's own; or some of each.
    private WaiverSet? Waivers(Case one, CasesFile file, Charter charter, DiagnosticBag bag)
    {
        if (one.Waivers is not { } node)
        {
            return null;
        }

        var items = node is SequenceNode list ? list.Items : [node];
        var own = new WaiverReader(file.Source, bag).ReadList(new SequenceNode([.. items.Where(i => i is not ScalarNode { IsNull: false })], node.Range), charter.Id);
        return WaiverSet.Combine(items.OfType<ScalarNode>().Where(i => !i.IsNull).Select(path => WaiversIn(path, file, bag)).OfType<WaiverSet>().Append(WaiverSet.Of(own)));
    }

    private WaiverSet? WaiversIn(ScalarNode path, CasesFile file, DiagnosticBag bag)
    {
        if (open(path.Value) is not { } text)
        {
            bag.Add(RulesDiagnostics.NoSuchFile(file.Source.SpanOf(path.Range), path.Value));
            return null;
        }

        var read = WaiverSet.Read(text);
        bag.AddRange(read.Diagnostics.Where(d => d.Severity == Severity.Error));
        return read.Value;
    }

    /// <summary>The structure that a case judges; null where it cannot be read. It does not change with the charter, so it is read once however often the cases are run.</summary>
    public Structure? StructureOf(Case one, CasesFile file, DiagnosticBag bag)
    {
        if (!_structures.TryGetValue(one, out var known))
        {
            _structures.Add(one, known = Structure(one, file, bag));
        }

        return known;
    }

    // Put together as nodes and read as one text of its own, so that what is wrong with it is located in it.
    private Structure? Structure(Case one, CasesFile file, DiagnosticBag bag)
    {
        var under = one.Structure switch
        {
            MappingNode own => own,
            ScalarNode path => Base(path, file, bag),
            _ => Base(file.Bases[one.Base!.Value], file, bag),
        };
        if (under is null)
        {
            return null;
        }

        var whole = one.Change is { } change
            ? Overlay.Apply(under, change, (key, there) => bag.Add(RulesDiagnostics.NothingToLeaveOut(file.Source.SpanOf(key.Range), key.Value, DidYouMean.Suggest(key.Value, there))))
            : under;
        var read = StructureReader.Read(new SourceText($"{file.Source.Name} ({one.Name.Value}).json", NodeWriter.ToJson(whole)));
        bag.AddRange(read.Diagnostics.Where(d => d.Severity == Severity.Error));
        return read.Value;
    }

    private MappingNode? Base(ScalarNode path, CasesFile file, DiagnosticBag bag)
    {
        if (_bases.TryGetValue(path.Value, out var known))
        {
            return known;
        }

        MappingNode? root = null;
        if (open(path.Value) is { } text)
        {
            root = DocumentLoader.Load(text, "structure", ReadLimits.Default, bag);
        }
        else
        {
            bag.Add(RulesDiagnostics.NoSuchFile(file.Source.SpanOf(path.Range), path.Value));
        }

        return _bases[path.Value] = root;
    }
}
