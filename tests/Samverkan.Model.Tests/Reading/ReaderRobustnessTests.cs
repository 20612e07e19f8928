using System.Collections.Immutable;
using System.Text;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.RuleSets;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Reading;

/// <summary>Shipped files, spoilt in many small ways from a fixed seed: whatever comes of it, it is diagnostics.</summary>
public sealed class ReaderRobustnessTests
{
    private const string Signs = "{}[]:,-#&*!|>'\"%@` \t\n~?";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void SpoiltFiles_GiveDiagnosticsWithPlaces(int seed)
    {
        var random = new Random(seed);
        var files = Files();
        for (var i = 0; i < 300; i++)
        {
            var (name, text) = files[random.Next(files.Count)];
            var bytes = Spoil(Encoding.UTF8.GetBytes(text), random);

            var source = SourceText.Decode(name, bytes);
            var diagnostics = !source.Succeeded ? source.Diagnostics : Read(source.Value);

            diagnostics.Should().OnlyContain(d => d.Span.Start <= d.Span.End && d.Message.Sv!.Length > 0 && d.Message.En!.Length > 0);
            DiagnosticWriter.Write(diagnostics, source.Succeeded ? [source.Value] : [], TextWriter.Null, Language.Swedish);
        }
    }

    private static ImmutableArray<Diagnostic> Read(SourceText source)
    {
        // A warning, so that there is always something to look at.
        Diagnostic none = new("none", Severity.Warning, Wording.Same("x"), SourceSpan.At("x", 1, 1));
        return source.Name.Contains(".charter.", StringComparison.Ordinal)
            ? RuleSet.Read(source).Diagnostics.Add(none)
            : Model.Reading.StructureReader.Read(source).Diagnostics.Add(none);
    }

    private static List<(string Name, string Text)> Files() =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Path("samples"), "*.structure.yaml", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(RepositoryRoot.Path("charters"), "*.charter.yaml"))
            .Concat(Directory.EnumerateFiles(RepositoryRoot.Path("tests", "corpus", "reading", "good"), "x.*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f))),
    ];

    private static byte[] Spoil(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        switch (random.Next(5))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(60))..]];
            case 2:
                return [.. bytes[..at], (byte)Signs[random.Next(Signs.Length)], .. bytes[at..]];
            case 3:
                var lines = Encoding.UTF8.GetString(bytes).Split('\n');
                var (a, b) = (random.Next(lines.Length), random.Next(lines.Length));
                (lines[a], lines[b]) = (lines[b], lines[a]);
                return Encoding.UTF8.GetBytes(string.Join('\n', lines));
            default:
                bytes[at] = (byte)random.Next(256);
                return bytes;
        }
    }
}
