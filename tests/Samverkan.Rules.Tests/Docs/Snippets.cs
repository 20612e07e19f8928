// snippet: usings
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Drafts;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules;
using Samverkan.Rules.Attributes;
using Samverkan.Rules.Baselines;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Waivers;
// end
using Samverkan.TestSupport;

namespace Samverkan.Docs;

/// <summary>The code that docs/library.md and README.md show, compiled and run. <c>SnippetTests</c> holds the pages to it. In a namespace of its own, so that words mean what they mean to a caller.</summary>
public sealed class Snippets
{
    [Fact]
    public void Readme()
    {
        // The README shows the whole program, which eng/consumers.sh builds and runs as it stands; here without its first lines.
        // snippet: readme
        var rules = RuleSet.Load(BuiltInCharters.Ostergotland2019).OrThrow();
        var structure = Structure.Load("samples/ostergotland-2019/missing-opposition.structure.yaml").OrThrow();
        var result = rules.Evaluate(structure);

        Console.WriteLine($"{result.Verdict}: {string.Join("; ", result.Findings)}");
        // end

        result.Verdict.Should().Be(Verdict.NonCompliant);
    }

    [Fact]
    public void Draft()
    {
        // snippet: draft
        var draft = new StructureDraft("our-proposal")
        {
            AsOf = new DateOnly(2027, 1, 1),
            ["organisations"] = { new("kinda") { ["kind"] = "municipality", ["name"] = "Kinda kommun" } },
            ["bodies"] =
            {
                new("samrad") { ["kind"] = "council", ["seats"] = { new("a") { ["represents"] = "kinda", ["side"] = "majority" } } },
            },
        };
        draft.With("bodies", "ledningsgrupp", group => group.Set("kind", "group").With("seats", "b", seat => seat.Set("represents", "kinda")));
        Structure built = draft.Build().OrThrow();
        // end

        built.Elements.Count(e => e.Sort.Name == "seat").Should().Be(2);
    }

    [Fact]
    public void Writing()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var file = new TemporaryFolder();
        var path = file.File("proposal.json");

        // snippet: writing
        var described = Structure.Parse("""
            structure: our-proposal
            as-of: 2027-01-01
            organisations:
              kinda: { kind: municipality, name: Kinda kommun } # Kisa
              no: { kind: region, name: "2027" }
            """).OrThrow();
        output.Write(described.ToYaml());
        File.WriteAllText(path, described.ToJson());
        var same = Structure.Load(path).OrThrow();
        // end

        output.ToString().Should().Be(DocBlock.Of("docs/library.md").Where(b => b.Language == "yaml").Last().Text);
        same.ToYaml().Should().Be(described.ToYaml());
    }

    [Fact]
    public void OwnAttribute()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var file = new TemporaryFolder();
        var path = file.File("county.charter.yaml");
        File.WriteAllText(path, """
            charter: county
            language: 1
            name: { sv: Länets stadga, en: The county's charter }
            sources: { paper: { title: Papper } }
            rules:
            """ + "\n" + DocBlock.Of("docs/library.md").First(b => b.Language == "yaml").Text);
        var structure = Structure.Load("samples/ostergotland-2019/missing-opposition.structure.yaml").OrThrow();

        // snippet: own attribute
        var register = new Dictionary<string, long> { ["kinda"] = 9_900, ["linkoping"] = 167_000 };
        var population = DerivedAttribute.Number(
            "organisation", "population", new Wording("folkmängd", "population"),
            of => register.TryGetValue(of.Element.Id!, out var people) ? people : DerivedValue.Unknown);

        var rules = RuleSet.Load(path, new LoadOptions { Attributes = [population] }).OrThrow();
        var result = rules.Evaluate(structure);
        // end

        // snippet: attribute reference
        AttributeReferenceWriter.Write(rules, Language.English, output);
        // end

        result.Rules.Single().Judgements.Select(j => (j.Subject!.Id, j.Outcome)).Should().Contain(("linkoping", Outcome.Violated)).And.Contain(("norrkoping", Outcome.Undetermined)).And.NotContain(j => j.Id == "kinda");
        output.ToString().Should().Contain("| `population` | organisation | number | the program | population |");
    }

    [Fact]
    public void LongWork()
    {
        var output = TextWriter.Synchronized(new StringWriter());
        using var source = new CancellationTokenSource();
        var (path, cancellation) = ("samples/ostergotland-2019/missing-opposition.structure.yaml", source.Token);
        var rules = RuleSet.Load(BuiltInCharters.Ostergotland2019).OrThrow();

        // snippet: long work
        var large = Structure.Load(path, limits: null, cancellation).OrThrow();
        var options = new EvaluationOptions { Progress = new Progress<EvaluationProgress>(p => output.WriteLine($"{p.Judged} of {p.Total} rules")) };
        var judged = rules.Evaluate(large, options, cancellation);
        // end

        judged.Verdict.Should().Be(Verdict.NonCompliant);
        source.Cancel();
        var again = () => rules.Evaluate(large, options, cancellation);
        again.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void OwnReport()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var rules = RuleSet.Load(BuiltInCharters.Ostergotland2019).OrThrow();
        var result = rules.Evaluate(Structure.Load("samples/ostergotland-2019/missing-opposition.structure.yaml").OrThrow());

        // snippet: own report
        static void WriteCsv(Report report, TextWriter writer)
        {
            foreach (var told in report.Results.SelectMany(r => r.Findings))
            {
                writer.WriteLine($"{told.Outcome};{told.Rule.Id};{told.SubjectName(report.Language)};{told.Message(report.Language)}");
            }
        }
        // end

        WriteCsv(new Report([result], Language.Swedish), output);
        output.ToString().Should().StartWith("Violated;one-seat-for-each-side;Kinda kommun i ");
    }

    [Fact]
    public void Library()
    {
        using var output = new StringWriter { NewLine = "\n" };

        // snippet: load
        var rules = RuleSet.Load(BuiltInCharters.Ostergotland2019).OrThrow();
        var structure = Structure.Load("samples/ostergotland-2019/missing-opposition.structure.yaml").OrThrow();
        var result = rules.Evaluate(structure);

        foreach (var finding in result.Findings)
        {
            output.WriteLine(finding.ToString());
        }
        // end
        output.ToString().Should().Contain("one-seat-for-each-side").And.Contain("4.1.2").And.Contain("kinda");

        // snippet: as-of
        var later = rules.Evaluate(structure, new EvaluationOptions { AsOf = new DateOnly(2020, 1, 1) });
        // end
        later.AsOf.Should().Be(new DateOnly(2020, 1, 1));

        // snippet: redact
        var redacted = rules.Evaluate(structure.Redact());
        // end
        redacted.Findings.Select(f => f.Fingerprint).Should().Equal(result.Findings.Select(f => f.Fingerprint));

        // snippet: result
        if (!result.Succeeded)
        {
            throw new InvalidInputException(result.Diagnostics);
        }

        var verdict = result.Verdict;
        var violated = result.Rules.Where(r => r.Outcome == Outcome.Violated).Select(r => r.Rule.Id);
        var needEvents = result.Rules.Count(r => r.Reason == Reason.NeedsEvents);
        // end
        verdict.Should().Be(Verdict.NonCompliant);
        violated.Should().Equal("one-seat-for-each-side");
        needEvents.Should().BePositive();

        // snippet: finding
        Finding one = result.Findings.Single();
        string rule = one.Rule.Id;
        string paragraph = one.Rule.Cites[0].Paragraph;
        string about = one.SubjectName(Language.English);
        string sentence = one.Message(Language.Swedish);
        Element subject = one.Subject;
        SourceSpan inTheStructure = one.StructureLocation;
        SourceSpan inTheCharter = one.CharterLocation;

        foreach (Clause clause in one.Clauses(Language.English))
        {
            output.WriteLine($"found {clause.Found}, required {clause.Required}");
        }
        // end
        (rule, paragraph, subject.Id).Should().Be(("one-seat-for-each-side", "4.1.2", "kinda"));
        about.Should().Contain("Kinda kommun");
        sentence.Should().Contain("oppositionen");
        inTheStructure.Source.Should().EndWith(".structure.yaml");
        inTheCharter.Source.Should().EndWith(".charter.yaml");
        output.ToString().Should().Contain("found 0, required exactly 1 seat");

        // snippet: remedy
        foreach (Remedy remedy in one.Remedies)
        {
            output.WriteLine(one.Describe(remedy, Language.English));
            output.WriteLine($"{remedy.Action} {remedy.Attribute.Name} of {remedy.Of.FullId}");
        }

        foreach (MissingFact fact in one.Missing)
        {
            output.WriteLine($"{one.Describe(fact, Language.English)} ({one.LocationOf(fact)})");
        }
        // end
        one.Remedies.Should().NotBeEmpty();

        var council = RuleSet.Load("docs/examples/council.charter.yaml").OrThrow();
        var proposal = Structure.Load("docs/examples/council.structure.yaml").OrThrow();

        // snippet: waivers
        var waivers = WaiverSet.Load("docs/examples/council.waivers.yaml").OrThrow();
        var baseline = Baseline.Load("docs/examples/council.baseline.yaml").OrThrow();
        var checkedAgain = council.Evaluate(proposal, new EvaluationOptions { Waivers = waivers, Baseline = baseline });

        foreach (var waived in checkedAgain.Findings.Where(f => f.IsWaived))
        {
            output.WriteLine($"{waived.Rule.Id}: {waived.Waiver!.Decision}, until {waived.Waiver.Until:yyyy-MM-dd}");
        }

        var isNew = checkedAgain.Findings.Any(f => f.Judgement.IsViolation && !f.IsKnown);
        var expired = checkedAgain.Waivers.Where(w => w.State == WaiverState.Expired);
        var solved = checkedAgain.Solved;
        // end
        output.ToString().Should().Contain("a-seat-for-each-side: SR 2025/7 § 3, until 2025-06-30");
        (isNew, expired.Count(), solved.Length).Should().Be((false, 1, 0));

        // snippet: report
        var report = new Report([result], Language.Swedish);
        TextReportWriter.Write(report, output, new TextOptions { Width = 100 });

        using var json = new MemoryStream();
        JsonReportWriter.Write(report, json);
        // end
        json.Length.Should().BePositive();

        // snippet: report-stream
        using var lines = new MemoryStream();
        using var stream = ReportFormat.NdJson.Begin(lines, rules, Language.English);
        stream.Add(rules.Evaluate(structure));
        stream.Complete();
        // end
        lines.ToArray().Count(b => b == (byte)'\n').Should().Be(1);

        // snippet: elements
        var seats = structure.Elements.Where(e => e.Sort.Name == "seat");
        var side = VocabularyTable.Find("seat")!.Find("side")!;
        var onTheOtherSide = seats.Count(s => s.Find(side) is { State: FactState.Given, Values: [{ Value: "opposition" }] });
        // end
        onTheOtherSide.Should().BePositive();
    }

    [Fact]
    public void Diagnostics()
    {
        using var output = new StringWriter { NewLine = "\n" };

        // snippet: diagnostics
        var read = Structure.Parse("structure: mine\norganisation: {}\n", "mine.yaml");
        foreach (Diagnostic diagnostic in read.Diagnostics)
        {
            output.WriteLine($"{diagnostic.Span}: {diagnostic.Message.In(Language.English)} [{diagnostic.Code}] {diagnostic.Help?.In(Language.English)}");
        }
        // end

        // What the page says it writes.
        var shown = DocBlock.Of("docs/library.md").Single(b => b.Language == "text").Text;
        var page = File.ReadAllText(RepositoryRoot.Path("docs/library.md")).ReplaceLineEndings("\n");
        KeptFile.Verify("docs/library.md", page.Replace("```text\n" + shown, "```text\n" + output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Threads()
    {
        var rules = RuleSet.Load(BuiltInCharters.Ostergotland2019).OrThrow();
        var structure = Structure.Load("samples/ostergotland-2019/missing-opposition.structure.yaml").OrThrow();

        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => string.Join('\n', rules.Evaluate(structure).Findings))));

        runs.Distinct().Should().ContainSingle();
    }
}
