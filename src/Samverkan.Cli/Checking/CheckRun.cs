using System.Collections.Immutable;
using System.Text;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Baselines;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Waivers;

namespace Samverkan.Cli.Checking;

/// <summary>
/// Judges every structure that is asked for and tells what came of it. Structures are read, judged and put into words several at a time; what is told is in their order,
/// and nothing of a structure stays in memory once it is told.
/// </summary>
internal sealed class CheckRun(CheckSettings settings, Terminal terminal)
{
    private readonly List<SourceText> _charterTexts = [];
    private readonly HashSet<Diagnostic> _toldOfCharters = [];
    private readonly Language _language = settings.Language;
    private RuleSet? _rules;
    private EvaluationOptions _options = EvaluationOptions.Default;
    private Tally _tally = Tally.None;
    private WaiverTally? _waivers;
    private Knowledge? _knowledge;

    // Something is wrong that leaves nothing to report on.
    private bool _isBroken;

    // A file could not be read; what was judged can be told in forms that do not claim to be the whole.
    private bool _lacksFiles;

    public ExitCode Run()
    {
        var problems = new List<Wording>();
        using var outputs = Outputs.Read(settings.Formats, problems);
        if (settings.KeepGoing && !outputs.TellUnusable)
        {
            problems.Add(new("--keep-going: behöver ett format med plats för det som inte kan användas: --format ndjson", "--keep-going: needs a format with a place for what cannot be used: --format ndjson"));
        }

        var files = StructureFiles.Find(settings.Structures, problems);
        Prepare(problems);
        Tell(problems);
        _isBroken |= problems.Count > 0;
        if (_rules is { } rules && !_isBroken && outputs.Begin(rules, _language, terminal) is { } trouble)
        {
            Tell([trouble]);
            return ExitCode.BadInput;
        }

        return Judge(files, outputs);
    }

    // Reads the charters, and what goes with them; without them structures are only read, so that everything that is wrong is told in one run.
    private void Prepare(List<Wording> problems)
    {
        var diagnostics = new List<Diagnostic>();
        var ruleSets = settings.Charters.Distinct(StringComparer.Ordinal).Select(c => Inputs.Charter(c, problems, diagnostics, _charterTexts)).ToList();
        if (!ruleSets.Contains(null))
        {
            _rules = RuleSet.Combine(ruleSets.OfType<RuleSet>());
            CheckSources(_rules, problems);
        }

        var waivers = settings.Waivers.Distinct(StringComparer.Ordinal).Select(w => Inputs.Read(w, t => WaiverSet.Read(t), problems, diagnostics, _charterTexts)).OfType<WaiverSet>().ToList();
        var baseline = settings.Baseline is { } known ? Inputs.Read(known, t => Baseline.Read(t), problems, diagnostics, _charterTexts) : null;
        _options = new EvaluationOptions
        {
            AsOf = settings.AsOf,
            Sources = settings.Sources,
            MaxFindings = settings.MaxFindings,
            Waivers = settings.Waivers.IsEmpty ? null : WaiverSet.Combine(waivers),
            Baseline = baseline,
        };
        _waivers = _options.Waivers is { } set ? new WaiverTally(set) : null;
        _knowledge = baseline is not null || settings.WritesBaseline ? new Knowledge() : null;
        if (_rules is { } rules)
        {
            diagnostics.AddRange(_options.Waivers?.Check(rules) ?? []);
            diagnostics.AddRange(baseline?.Check(rules) ?? []);
        }

        _toldOfCharters.UnionWith(diagnostics);
        CommonOptions.Tell([], diagnostics, _charterTexts, terminal, _language);
        _isBroken |= diagnostics.Exists(d => d.Severity == Severity.Error);
    }

    private void CheckSources(RuleSet rules, List<Wording> problems)
    {
        var known = rules.Charters.SelectMany(c => c.Sources).Select(s => s.Id).Distinct(StringComparer.Ordinal).ToList();
        foreach (var source in (settings.Sources ?? []).Where(s => !known.Contains(s)))
        {
            var all = string.Join(", ", known);
            problems.Add(DidYouMean.Suggest(source, known) is { } meant
                ? new($"--sources: ingen stadga har källan {source}; menade du {meant}?", $"--sources: no charter has a source {source}; did you mean {meant}?")
                : new($"--sources: ingen stadga har källan {source} (det finns {all})", $"--sources: no charter has a source {source} (there are {all})"));
        }
    }

    private ExitCode Judge(List<string> files, Outputs outputs)
    {
        var progress = new ProgressBar(terminal, _language, files.Count);
        foreach (var one in InOrder.Select(InputDocuments.Of(files, settings, terminal), input => One(input, outputs), Jobs(files)))
        {
            progress.Done(one.EndsFile);
            if (one.Problem is not null || one.Messages.Length > 0 || !one.OfCharters.IsEmpty)
            {
                progress.Clear();
                Tell(one);
            }

            if (!_isBroken)
            {
                _tally += one.Tally;
                _waivers?.Add(one.Waivers);
                if (_knowledge?.Add(one.Structure, one.Known) is { } twin)
                {
                    progress.Clear();
                    Tell([twin]);
                    terminal.Discard();
                    return ExitCode.BadInput;
                }

                if (outputs.Add(one.Parts) is { } trouble)
                {
                    progress.Clear();
                    Tell([trouble]);
                    terminal.Discard();
                    return ExitCode.BadInput;
                }
            }
        }

        progress.Clear();
        return Complete(outputs);
    }

    // One small file is done before a second thread has started.
    private int Jobs(List<string> files)
    {
        const long small = 256 * 1024;
        return files is [var only] && only != StructureFiles.StandardInput && File.Exists(only) && new FileInfo(only).Length < small ? 1 : settings.Jobs;
    }

    private ExitCode Complete(Outputs outputs)
    {
        if (_isBroken)
        {
            return ExitCode.BadInput;
        }

        var isEmpty = _tally.Judged + _tally.Unusable == 0;
        if (isEmpty && !_lacksFiles && !settings.KeepGoing)
        {
            Tell([new("det finns ingen struktur att pröva: indata är tomma", "there is no structure to judge: the input is empty")]);
        }

        var isUsable = !_lacksFiles && (settings.KeepGoing ? isEmpty || _tally.Judged > 0 : !isEmpty && _tally.Unusable == 0);
        if (!isUsable)
        {
            terminal.Discard();
        }

        if (outputs.Complete(isWhole: isUsable) is { } trouble)
        {
            Tell([trouble]);
            terminal.Discard();
            return ExitCode.BadInput;
        }

        if (!isUsable)
        {
            return ExitCode.BadInput;
        }

        CommonOptions.Tell([], _waivers?.Doubts() ?? [], _charterTexts, terminal, _language);
        if (settings.WritesBaseline)
        {
            return WriteBaseline();
        }

        return Exit();
    }

    private ExitCode WriteBaseline()
    {
        using var text = new StringWriter { NewLine = "\n" };
        _knowledge!.Baseline(_rules!).Write(text);
        if (settings.BaselineTo is not { } file)
        {
            terminal.Output.Write(text.ToString());
            return ExitCode.Complies;
        }

        if (WholeFile.Write(Encoding.UTF8.GetBytes(text.ToString()), file) is { } trouble)
        {
            Tell([trouble]);
            return ExitCode.BadInput;
        }

        return ExitCode.Complies;
    }

    private ExitCode Exit() => settings.FailOn switch
    {
        FailOn.Never => ExitCode.Complies,
        _ when _tally.NewViolations > 0 => ExitCode.Violations,
        FailOn.Departure or FailOn.Undetermined when _tally.NewDepartures > 0 => ExitCode.Violations,
        FailOn.Undetermined when _tally.NewOpen > 0 => ExitCode.Undetermined,
        _ => ExitCode.Complies,
    };

    // On any thread: nothing here changes what another call sees.
    private Judged One(InputDocument input, Outputs outputs)
    {
        if (input.Document is not { } document)
        {
            return new Judged { Problem = input.Problem, EndsFile = true };
        }

        var text = document.Text.Value;
        var read = text is null ? null : StructureReader.Read(text);
        ImmutableArray<Diagnostic> diagnostics = read?.Diagnostics ?? document.Text.Diagnostics;
        if (read?.Value is not { } structure)
        {
            if (settings.Redact)
            {
                (diagnostics, text) = (Redaction.Of(diagnostics), null);
            }

            var unusable = new UnusableInput(input.Source, document.Number, document.FirstLine, diagnostics);
            return Told(diagnostics, text) with { Tally = Tally.OfUnusable(), Parts = outputs.Render(unusable) };
        }

        if (settings.Redact)
        {
            structure = structure.Redact();
            (diagnostics, text) = (structure.Warnings, structure.Source);
        }

        if (_rules is not { } rules)
        {
            return Told(diagnostics, text);
        }

        var result = rules.Evaluate(structure, _options);
        return Told([.. diagnostics.Concat(result.Diagnostics).Distinct()], text) with
        {
            Tally = Tally.Of(result),
            Parts = outputs.Render(result),
            Waivers = result.Waivers,
            Structure = structure.Id,
            Known = settings.WritesBaseline ? [.. BaselineCheck.Entries(result)] : [],
        };
    }

    private Judged Told(ImmutableArray<Diagnostic> diagnostics, SourceText? text)
    {
        if (diagnostics.IsEmpty)
        {
            return new Judged();
        }

        using var messages = new StringWriter { NewLine = "\n" };
        var ofCharters = diagnostics.Where(d => _charterTexts.Exists(c => c.Name == d.Span.Source)).ToImmutableArray();
        DiagnosticWriter.Write(diagnostics.Except(ofCharters), text is null ? [] : [text], messages, _language, terminal.Colours);
        return new Judged { Messages = messages.ToString(), OfCharters = ofCharters };
    }

    private void Tell(Judged one)
    {
        if (one.Problem is { } problem)
        {
            _lacksFiles = true;
            Tell([problem]);
        }

        // What is said of a charter is said once, however many structures it is met by.
        var news = one.OfCharters.Where(_toldOfCharters.Add).ToList();
        CommonOptions.Tell([], news, _charterTexts, terminal, _language);
        terminal.Error.Write(one.Messages);
    }

    private void Tell(IEnumerable<Wording> problems) => CommonOptions.Tell(problems, [], [], terminal, _language);

    // What came of one document, with nothing of the document left in it.
    private sealed record Judged
    {
        public ImmutableArray<ReportPart> Parts { get; init; } = [];

        public Tally Tally { get; init; } = Tally.None;

        public string Messages { get; init; } = "";

        public ImmutableArray<Diagnostic> OfCharters { get; init; } = [];

        public ImmutableArray<WaiverResult> Waivers { get; init; } = [];

        public string? Structure { get; init; }

        public ImmutableArray<BaselineEntry> Known { get; init; } = [];

        public Wording? Problem { get; init; }

        public bool EndsFile { get; init; }
    }
}
