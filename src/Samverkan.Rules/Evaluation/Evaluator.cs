using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>Judges a structure by rules: who each rule is about, whether it reaches them, and what it comes to.</summary>
internal static class Evaluator
{
    public static EvaluationResult Evaluate(ImmutableArray<Charter> charters, Structure structure, EvaluationOptions options, CancellationToken cancellation)
    {
        if ((options.AsOf ?? structure.AsOf) is not { } day)
        {
            var bag = new DiagnosticBag();
            bag.AddRange(structure.Warnings);
            bag.Add(RulesDiagnostics.NoDate(structure.SpanOf(structure.Root)));
            return new(structure, null, [], bag.Sorted());
        }

        if (options.Progress is { } progress)
        {
            var total = charters.Sum(c => c.Rules.Length);
            var judged = 0;
            return Judge(charters, structure, day, options, () => progress.Report(new(++judged, total)), cancellation);
        }

        return Judge(charters, structure, day, options, null, cancellation);
    }

    private static EvaluationResult Judge(ImmutableArray<Charter> charters, Structure structure, DateOnly day, EvaluationOptions options, Action? onRule, CancellationToken cancellation) =>
        charters.Length == 1 ? ByOne(charters[0], structure, day, options, onRule, cancellation) : ByAll(charters, structure, day, options, onRule, cancellation);

    private static EvaluationResult ByOne(Charter charter, Structure structure, DateOnly day, EvaluationOptions options, Action? onRule, CancellationToken cancellation)
    {
        var prepared = PreparedCharter.Of(charter, structure, day);
        if (prepared.HasErrors)
        {
            return new(structure, day, [], prepared.Diagnostics);
        }

        var room = options.MaxFindings;
        if (prepared.For(options.Sources).Evaluate(options.Rules, ref room, onRule, cancellation) is not { } result)
        {
            return new(structure, day, [], [RulesDiagnostics.TooManyFindings(structure.SpanOf(structure.Root), options.MaxFindings)]);
        }

        if (!result.JudgesNothing)
        {
            return new(structure, day, [result], prepared.Diagnostics);
        }

        var bag = new DiagnosticBag();
        bag.AddRange(prepared.Diagnostics);
        bag.Add(NothingJudged(result, structure, day, isError: true));
        return new(structure, day, [result], bag.Sorted());
    }

    private static EvaluationResult ByAll(ImmutableArray<Charter> charters, Structure structure, DateOnly day, EvaluationOptions options, Action? onRule, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(structure.Warnings);
        var all = charters.Select(charter => PreparedCharter.Of(charter, structure, day)).ToList();

        // A word is strange only when it is strange to every charter it is judged by.
        foreach (var diagnostic in all.SelectMany(g => g.Found))
        {
            var everywhere = !diagnostic.Code.StartsWith("evaluation/", StringComparison.Ordinal)
                || all.TrueForAll(g => g.Found.Any(d => d.Span == diagnostic.Span && d.Code is "evaluation/unknown-word" or "evaluation/strange-word" or "evaluation/unknown-fact" or "evaluation/derived-fact"))
                || diagnostic.Code is "evaluation/other-kind" or "evaluation/side-not-there";
            if (everywhere)
            {
                bag.Add(diagnostic);
            }
        }

        if (bag.HasErrors)
        {
            return new(structure, day, [], bag.Sorted());
        }

        var room = options.MaxFindings;
        var judged = all.ConvertAll(prepared => room < 0 ? null : prepared.For(options.Sources).Evaluate(options.Rules, ref room, onRule, cancellation));
        if (room < 0)
        {
            return new(structure, day, [], [RulesDiagnostics.TooManyFindings(structure.SpanOf(structure.Root), options.MaxFindings)]);
        }

        ImmutableArray<CharterResult> results = [.. judged.OfType<CharterResult>()];
        var nothing = results.Where(r => r.JudgesNothing).Select(r => NothingJudged(r, structure, day, isError: false)).ToList();
        if (nothing.Count == results.Length)
        {
            // Of several charters one may well be out of force; of all of them none may.
            nothing.Insert(0, RulesDiagnostics.NothingJudged(structure.SpanOf(structure.Root), string.Join(", ", charters.Select(c => c.Id)), "se varningarna", "see the warnings", isError: true));
        }

        // Each is told, though all of them are about the structure as a whole.
        return new(structure, day, results, [.. nothing, .. bag.Sorted()]);
    }

    private static Diagnostic NothingJudged(CharterResult result, Structure structure, DateOnly day, bool isError)
    {
        var charter = result.Charter;
        var notInForce = charter.Rules.All(r => r.From > day || r.Until < day || result.Rules.Any(x => x.Rule == r && x.Reason == Reason.NotAskedFor));
        var date = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return RulesDiagnostics.NothingJudged(
            structure.SpanOf(structure.Root), charter.Id,
            notInForce ? $"ingen är i kraft {date}" : "strukturen har inget som någon regel handlar om",
            notInForce ? $"none is in force on {date}" : "the structure has nothing that any rule is about",
            isError);
    }
}
