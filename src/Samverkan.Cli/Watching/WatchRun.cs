using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Cli.Commands;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Waivers;

namespace Samverkan.Cli.Watching;

/// <summary>Judges again whenever a file has changed, and tells what is new since last time, what is solved, and how much there still is.</summary>
internal sealed class WatchRun(WatchSettings settings, FileChanges changes, Terminal terminal, TextWriter writer)
{
    private readonly Dictionary<string, Watched> _last = new(StringComparer.Ordinal);
    private readonly Language _language = settings.Language;
    private readonly HashSet<string> _bases = new(StringComparer.Ordinal);

    private bool IsSwedish => _language == Language.Swedish;

    public ExitCode Run()
    {
        Line(Say("Följer filerna. Avsluta med Ctrl-C.", "Watching the files. Ctrl-C ends it."));
        changes.Watch(Files());
        Round();
        while (changes.Next() is { } changed)
        {
            Line("");
            Line(Say("Ändrat: ", "Changed: ") + string.Join(", ", changed));
            Round();
        }

        return ExitCode.Complies;
    }

    private IEnumerable<string> Files() => settings.Files.Concat(settings.Charters.Where(File.Exists)).Concat(settings.Waivers).Concat(_bases);

    private void Round()
    {
        var problems = new List<Wording>();
        var diagnostics = new List<Diagnostic>();
        var sources = new List<SourceText>();
        var found = new List<(string Key, Watched Watched)>();
        var (rules, waivers) = Rules(problems, diagnostics, sources);
        foreach (var file in settings.Files)
        {
            if (file.EndsWith(".cases.yaml", StringComparison.Ordinal))
            {
                found.AddRange(Cases(file, problems, diagnostics, sources) is { } cases ? [(file, cases)] : []);
            }
            else if (Inputs.Structure(file, settings.Redact, problems, diagnostics, sources) is { } structure && rules is not null)
            {
                var result = rules.Evaluate(structure, new EvaluationOptions { AsOf = settings.AsOf, Waivers = waivers });
                diagnostics.AddRange(result.Diagnostics);
                found.AddRange(result.Succeeded ? [(file, Of(result))] : []);
            }
        }

        foreach (var (key, watched) in found)
        {
            Tell(key, watched);
        }

        var isUnusable = problems.Count > 0 || diagnostics.Exists(d => d.Severity == Severity.Error);
        if (isUnusable && _last.Count > 0 && found.Count < settings.Files.Length)
        {
            Line(Say("Det som inte kan läsas prövas inte; det som sades senast gäller tills vidare.", "What cannot be read is not judged; what was said last stands until it can be."));
        }

        writer.Flush();
        terminal.Live.Flush();
        CommonOptions.Tell(problems, diagnostics, sources, terminal, _language);

        // What cases rest on is known once they have been read.
        changes.Watch(Files());
    }

    private (RuleSet? Rules, WaiverSet? Waivers) Rules(List<Wording> problems, List<Diagnostic> diagnostics, List<SourceText> sources)
    {
        var sets = settings.Charters.Select(c => Inputs.Charter(c, problems, diagnostics, sources)).ToList();
        var waivers = new List<WaiverSet>();
        foreach (var file in settings.Waivers)
        {
            if (Inputs.Open(file, problems, diagnostics) is not { } text)
            {
                continue;
            }

            sources.Add(text);
            var read = WaiverSet.Read(text);
            diagnostics.AddRange(read.Diagnostics);
            waivers.AddRange(read.Value is { } set ? [set] : []);
        }

        return (sets.Contains(null) || sets.Count == 0 ? null : RuleSet.Combine(sets.OfType<RuleSet>()), waivers.Count == 0 ? null : WaiverSet.Combine(waivers));
    }

    private Watched Of(EvaluationResult result)
    {
        var verdict = result.Verdict switch
        {
            Verdict.Compliant => Say("följer stadgan", "complies"),
            Verdict.NonCompliant => Say("följer inte stadgan", "does not comply"),
            _ => Say("går inte att avgöra", "cannot be told"),
        };
        return new(
            $"{result.Structure.Name.In(_language)} ({result.Structure.Source.Name})", verdict,
            [.. result.Findings.Select(f => new WatchedItem($"{f.Charter.Id} {f.Fingerprint} {f.Label(_language)}", f.Label(_language), $"{f.SubjectName(_language)} ({string.Join(", ", f.Rule.Cites)}): {f.Message(_language)}", OneLine.Of(f, _language)))]);
    }

    private Watched? Cases(string file, List<Wording> problems, List<Diagnostic> diagnostics, List<SourceText> sources)
    {
        if (TestCommand.One(file, problems, diagnostics, sources, _bases) is not { } result)
        {
            return null;
        }

        var failed = Say("underkänt fall", "failed case");
        var items = result.Cases.SelectMany(c => c.Failures.Select(f => new WatchedItem(
            $"{c.Name}\n{f.Rule}\n{f.Expected}", failed, $"{c.Name}: {f.Rule}", Say($"{c.Name}: {f.Rule} väntades bli {f.Expected}, blev {f.Found}", $"{c.Name}: {f.Rule} was expected to be {f.Expected}, was {f.Found}"))));
        var verdict = result.Passed ? Say("alla fall godkända", "all cases pass") : Say("fall underkända", "cases fail");
        return new($"{result.Charter.Name.In(_language)} ({file})", verdict, [.. items]);
    }

    private void Tell(string key, Watched now)
    {
        var before = _last.GetValueOrDefault(key);
        _last[key] = now;
        if (before is null)
        {
            Line($"{now.Title}: {now.Verdict}");
            Items("", now.Items, i => i.Text);
            return;
        }

        var added = now.Items.Where(i => before.Items.All(b => b.Key != i.Key)).ToList();
        var solved = before.Items.Where(b => now.Items.All(i => i.Key != b.Key)).ToList();
        var still = now.Items.Where(i => before.Items.Any(b => b.Key == i.Key)).ToList();
        var was = before.Verdict == now.Verdict ? "" : Say($" (förut: {before.Verdict})", $" (was: {before.Verdict})");
        Line($"{now.Title}: {now.Verdict}{was}");
        Items(Say("nytt: ", "new: "), added, i => i.Text);
        Items(Say("löst: ", "solved: "), solved, i => i.Name);
        if (still.Count > 0)
        {
            var counts = still.GroupBy(i => i.Label, StringComparer.Ordinal).Select(g => $"{g.Key}: {g.Count().ToString(CultureInfo.InvariantCulture)}");
            Line("  " + Say("kvar: ", "still: ") + string.Join(", ", counts));
        }

        if (added.Count + solved.Count == 0)
        {
            Line("  " + Say("inget har ändrats i utfallet", "nothing has changed in the verdict"));
        }
    }

    private void Items(string what, IReadOnlyList<WatchedItem> items, Func<WatchedItem, string> text)
    {
        var page = new TextPage(writer, new TextOptions { Width = terminal.Width, Colours = terminal.Colours });
        foreach (var item in items)
        {
            page.Item($"{what}{item.Label.ToUpperInvariant()}: {text(item)}", 2);
        }
    }

    private void Line(string text)
    {
        writer.Write(SafeText.Of(text));
        writer.Write('\n');
        writer.Flush();
    }

    private string Say(string sv, string en) => IsSwedish ? sv : en;
}

/// <summary>What to watch.</summary>
/// <param name="Files">Structures, and charters' own tests (<c>.cases.yaml</c>).</param>
/// <param name="Charters">The charters that structures are judged by.</param>
/// <param name="Waivers">Files of waivers.</param>
/// <param name="AsOf">The day to judge as of.</param>
/// <param name="Language">The language to tell it in.</param>
internal sealed record WatchSettings(ImmutableArray<string> Files, ImmutableArray<string> Charters, ImmutableArray<string> Waivers, DateOnly? AsOf, Language Language)
{
    /// <summary>Whether those who hold seats are told as placeholders.</summary>
    public bool Redact { get; init; }
}
