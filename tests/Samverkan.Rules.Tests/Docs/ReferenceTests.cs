using System.Globalization;
using System.Reflection;
using System.Text;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Docs;

/// <summary>The reference pages say what the code says.</summary>
public sealed class ReferenceTests
{
    private const string Note = "<!-- Written by ReferenceTests; SAMVERKAN_ACCEPT=1 dotnet test tests/Samverkan.Rules.Tests rewrites it. -->\n\n";

    [Fact]
    public void Vocabulary_Page_IsTheTable() => KeptFile.Verify("docs/reference/vocabulary.md", Vocabulary());

    [Fact]
    public void Diagnostics_Page_ListsEveryDiagnostic() => KeptFile.Verify("docs/reference/diagnostics.md", Diagnostics());

    [Fact]
    public void Diagnostics_OfBothProjects_HaveBothLanguagesAndAnArea()
    {
        var all = All(_ => true).ToList();

        all.Should().NotBeEmpty();
        all.Should().OnlyContain(d => !string.IsNullOrWhiteSpace(d.Message.Sv) && !string.IsNullOrWhiteSpace(d.Message.En));
        all.Where(d => d.Help is not null).Should().OnlyContain(d => !string.IsNullOrWhiteSpace(d.Help!.Sv) && !string.IsNullOrWhiteSpace(d.Help.En));
        all.Select(d => d.Code.Split('/')[0]).Distinct().Should().BeSubsetOf(Areas.Select(a => a.Area));
    }

    private static readonly (string Area, string About)[] Areas =
    [
        ("text", "The file cannot be read as YAML or JSON, or asks for something a data file may not."),
        ("structure", "The file can be read, but does not describe a structure. Charters share the codes for numbers and durations."),
        ("charter", "The head of a charter or the frame of a rule is wrong. Files of cases, statements and waivers, and baselines, use the same codes."),
        ("cases", "A file of cases names something that is not there."),
        ("waivers", "Waivers do not fit the charter or the structures, or hold no longer."),
        ("baseline", "A baseline does not fit the charter."),
        ("rule", "A condition of a rule is wrong."),
        ("lint", "The charter can be read and is still hardly meant. `samverkan lint` alone tells these; [each has a page](../lint.md)."),
        ("evaluation", "Structure and charter can both be read, but do not fit each other."),
    ];

    private static string Vocabulary()
    {
        var page = new StringBuilder("# The vocabulary\n\n").Append(Note);
        page.Append(
            """
            Every sort of thing, attribute and list that structure files and charters can speak of. A charter adds its own words (kinds, bodies,
            policy areas, tasks …) and facts; nothing else exists.

            How to read the tables:

            - *Type*: `text`, `number`, `date`, `duration` and so on; **set of** means several values; **list of** means entries of their own;
              "→" is a reference to a thing of that sort. Words in `code` are the only ones allowed. A date **set in advance** is told before it has come,
              so no duty waits for it; the same goes for `from` and `until`.
            - *Left out*: what it means that a structure does not give it. **unknown**: rules that need it are undetermined. **none**: there is none.
              A word in `code`: that is the default. **derived**: it is never written, it follows from other facts. **required**: it must be given.
            - **Events** after the name: it is about what has happened, not about what the cooperation is. To a file that covers `structure` alone such a
              fact is not described.
            - Every entry may also have `from` and `until` (dates, included; left out means open), `count`, `facts`, and in lists `id`.


            """.ReplaceLineEndings("\n"));
        page.Append("| sort | in files | svenska | what it is |\n|---|---|---|---|\n");
        foreach (var sort in VocabularyTable.Sorts)
        {
            page.Append(CultureInfo.InvariantCulture, $"| [{sort.Name}](#{sort.Name}) | `{sort.Plural}` | {sort.Label.Sv} | {Cell(sort.Meaning.En)} |\n");
        }

        foreach (var sort in VocabularyTable.Sorts)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {sort.Name}\n\n{Sentence(sort.Meaning.En!)} *{Sentence(sort.Meaning.Sv!)}*{Facts(sort)}\n");
            var rows = sort.Attributes.Where(a => a.Name is not ("from" or "until")).ToList();
            if (rows.Count == 0)
            {
                continue;
            }

            page.Append("\n| name | type | left out | meaning | betydelse |\n|---|---|---|---|---|\n");
            foreach (var row in rows)
            {
                var events = row.Class == FactClass.Events && sort.Class != FactClass.Events ? " **Events**" : "";
                page.Append(CultureInfo.InvariantCulture, $"| `{row.Name}`{events} | {TypeOf(row)} | {LeftOutOf(row)} | {Cell(row.Meaning.En)} | {Cell(row.Meaning.Sv)} |\n");
            }
        }

        return page.ToString();
    }

    private static string Facts(Sort sort)
    {
        var facts = new List<string>();
        if (sort.Class == FactClass.Events)
        {
            facts.Add("Events.");
        }

        if (sort.IsWordSort)
        {
            facts.Add("A plain word: it need not be listed to be spoken of.");
        }

        if (sort.OwnKinds.Length > 0)
        {
            facts.Add("Kinds of its own: " + string.Join(", ", sort.OwnKinds.Select(k => $"`{k}` ({VocabularyTable.LabelOfKind(k).Sv})")) + "; charters may declare more.");
        }
        else if (sort.KindAttribute is not null)
        {
            facts.Add("Its kinds are declared by charters.");
        }

        return string.Concat(facts.Select(f => " " + f));
    }

    private static string TypeOf(AttributeRow row)
    {
        var type = row.Type;
        var targets = string.Join(" or ", type.Targets.Select(t => $"[{t}](#{t})"));
        var one = type.Kind switch
        {
            ValueKind.Text => "text",
            ValueKind.Wording => "text, or text in `sv` and `en`",
            ValueKind.Number => "number",
            ValueKind.Date => type.IsSetInAdvance ? "date, set in advance" : "date",
            ValueKind.Period => "`from` and `until`",
            ValueKind.Duration => "duration",
            ValueKind.Year => "years",
            ValueKind.Word => string.Join(" ", type.Words.Select(w => $"`{w}`")),
            ValueKind.Kind => "a kind",
            ValueKind.Reference => "→ " + targets,
            ValueKind.List => "list of " + targets,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return type.IsSet ? "set of " + one : one;
    }

    private static string LeftOutOf(AttributeRow row) => row.LeftOut switch
    {
        LeftOut.Unknown => "unknown",
        LeftOut.None => "none",
        LeftOut.Required => "**required**",
        LeftOut.Default when row.Defaults is [VocabularyTable.ItsId] => "its id",
        LeftOut.Default => string.Join(" ", row.Defaults.Select(d => $"`{d}`")),
        LeftOut.Derived when row.InverseOf is { } of => $"derived: those whose `{of.Name}` is this",
        _ => "derived",
    };

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..].TrimEnd('.') + ".";

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);

    private static string Diagnostics()
    {
        var page = new StringBuilder("# Diagnostics\n\n").Append(Note);
        page.Append(
            """
            What is wrong with a file is told as a diagnostic: where it stands, whether it is an error or a warning, one line that says what is wrong, a stable code,
            and mostly a line of help. With an error the file is not used; with a warning it is. `⟨…⟩` stands for a word or number of your own
            file. Instead of the help shown, or where none is shown, there may be "did you mean …?" with the word that was probably meant.


            """.ReplaceLineEndings("\n"));
        // Those that only fill in the word of a row of the table say nothing new.
        var all = All(m => !m.GetParameters().Any(p => p.ParameterType == typeof(Sort) || p.ParameterType == typeof(AttributeRow))).ToList();
        foreach (var (area, about) in Areas)
        {
            page.Append(CultureInfo.InvariantCulture, $"## {area}\n\n{about}\n\n| code | | message | på svenska | help |\n|---|---|---|---|---|\n");
            foreach (var one in all.Where(d => d.Code.StartsWith(area + "/", StringComparison.Ordinal)))
            {
                var severity = one.Severity == Severity.Error ? "error" : "warning";
                page.Append(CultureInfo.InvariantCulture, $"| `{one.Code}` | {severity} | {Cell(one.Message.En)} | {Cell(one.Message.Sv)} | {Cell(one.Help?.En)} |\n");
            }

            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    // Each diagnostic has its own method: called here with words that stand for what the file says.
    private static IEnumerable<Diagnostic> All(Func<MethodInfo, bool> which) =>
        new[] { typeof(ModelDiagnostics), typeof(RulesDiagnostics) }
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => m.ReturnType == typeof(Diagnostic) && which(m))
            .OrderBy(m => m.MetadataToken)
            .Select(m => (Diagnostic)m.Invoke(null, [.. m.GetParameters().Select(p => Sample(p, m.Name))])!);

    private static object? Sample(ParameterInfo parameter, string method) => Sample(parameter.ParameterType, parameter.Name!, method);

    private static object? Sample(Type type, string name, string method)
    {
        var stem = name.EndsWith("Sv", StringComparison.Ordinal) || name.EndsWith("En", StringComparison.Ordinal) ? name[..^2] : name is "sv" or "en" ? "expected" : name;
        return type switch
        {
            _ when type == typeof(SourceSpan) || type == typeof(SourceSpan?) => SourceSpan.At("file", 1, 1),
            _ when type == typeof(string) => name == "meant" && !method.Equals(nameof(RulesDiagnostics.UnknownToCharter), StringComparison.Ordinal) ? null : $"⟨{stem}⟩",
            _ when type == typeof(int) || type == typeof(long) => Convert.ChangeType(Limit(method), type, CultureInfo.InvariantCulture),
            _ when type == typeof(char) => '\u0007',
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateOnly?) => new DateOnly(2027, name == "first" ? 4 : 3, 1),
            _ when type == typeof(Wording) => Wording.Same($"⟨{stem}⟩"),
            _ when type == typeof(Sort) => VocabularyTable.Find("body")!,
            _ when type == typeof(AttributeRow) => VocabularyTable.Find("body")!.Find("powers")!,
            _ when type == typeof(IEnumerable<string>) => new[] { "⟨one⟩", "⟨another⟩" },
            { IsGenericType: true, FullName: var full } when full!.StartsWith("System.ValueTuple", StringComparison.Ordinal) =>
                Activator.CreateInstance(type, [.. type.GetGenericArguments().Select(t => Sample(t, name, method))]),
            _ => throw new InvalidOperationException($"{method} takes a {type} that this test has no sample of"),
        };
    }

    private static long Limit(string method) => method switch
    {
        nameof(ModelDiagnostics.TooLarge) => ReadLimits.Default.MaxBytes,
        nameof(ModelDiagnostics.TooLargeWithAliases) => ReadLimits.Default.MaxBytes,
        nameof(ModelDiagnostics.TooLong) => ReadLimits.Default.MaxTextLength,
        nameof(RulesDiagnostics.TooManyFindings) => EvaluationOptions.Default.MaxFindings,
        nameof(ModelDiagnostics.TooLongPeriod) => ReadLimits.Default.MaxYears,
        nameof(ModelDiagnostics.TooDeep) => ReadLimits.Default.MaxDepth,
        nameof(ModelDiagnostics.TooManyValues) => ReadLimits.Default.MaxNodes,
        nameof(ModelDiagnostics.TooManyAliases) => ReadLimits.Default.MaxAliases,
        nameof(ModelDiagnostics.TooManyElements) => ReadLimits.Default.MaxElements,
        _ => 1,
    };
}
