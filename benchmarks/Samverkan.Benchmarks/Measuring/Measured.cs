using System.Text;
using System.Text.Json;
using Samverkan.Benchmarks.HandWritten;
using Samverkan.Benchmarks.Peers;
using Samverkan.Benchmarks.Workload;
using Samverkan.Model;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;
using YamlDotNet.Core;

namespace Samverkan.Benchmarks.Measuring;

/// <summary>What is measured: the work itself, and a number from its outcome, so that nothing of it can be left undone.</summary>
internal static class Measured
{
    /// <summary>Judges through the public API, and reads the verdict, and rule and subject of every violation.</summary>
    public static int Evaluate(RuleSet rules, Structure structure)
    {
        var result = rules.Evaluate(structure);
        var read = (int)result.Verdict;
        foreach (var finding in result.Findings)
        {
            if (finding.Judgement.IsViolation)
            {
                read += finding.Rule.Id.Length + (finding.Subject.Id?.Length ?? 0);
            }
        }

        return read;
    }

    /// <summary>The same by hand.</summary>
    public static int HandWritten(StructureRecord structure) => Read(HandWrittenChecker.Check(structure));

    /// <summary>The same by FluentValidation.</summary>
    public static int FluentValidation(StructureRecord structure) => Read(FluentChecker.Check(structure));

    private static int Read(List<Violation> violations)
    {
        var read = violations.Count > 0 ? (int)Verdict.NonCompliant : (int)Verdict.Compliant;
        foreach (var violation in violations)
        {
            read += violation.Rule.Length + violation.Subject.Length;
        }

        return read;
    }

    /// <summary>Reads a structure file, every element with its place.</summary>
    public static int LoadStructure(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return Structure.Load(name, stream, WorkloadLimits.Wide).OrThrow().Elements.Length;
    }

    /// <summary>Reads a charter, and binds every name and type in it.</summary>
    public static int LoadCharter(string text) => RuleSet.Parse(text).OrThrow().Charters.Length;

    /// <summary>YamlDotNet's events of the same bytes, looked at and let go: the least that anything built on it must do.</summary>
    public static int YamlEvents(byte[] bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        return YamlEvents(text);
    }

    /// <summary>The same of a text in memory.</summary>
    public static int YamlEvents(string text)
    {
        using var reader = new StringReader(text);
        return YamlEvents(reader);
    }

    /// <summary>The tokens of the same bytes of JSON, looked at and let go.</summary>
    public static int JsonTokens(byte[] bytes)
    {
        var tokens = 0;
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    private static int YamlEvents(TextReader text)
    {
        var events = 0;
        var parser = new Parser(text);
        while (parser.MoveNext())
        {
            events++;
        }

        return events;
    }
}
