using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Binding;

/// <summary>Finds what names in conditions mean: words, attributes, posts, dotted references. Lives for one charter.</summary>
internal sealed class NameBinder(SourceText source, DiagnosticBag bag, WordTable words, ImmutableArray<AttributeRow> facts)
{
    /// <summary>The attributes of the program's that rules name.</summary>
    public HashSet<AttributeRow> Named { get; } = [];

    // `run/chair`: the post of that kind in that body.
    public PostName? PostOf(ScalarNode scalar, Scope scope)
    {
        var slash = scalar.Value.LastIndexOf('/');
        var kind = WordOf(Part(scalar, slash + 1, scalar.Value.Length - slash - 1), [VocabularyTable.Find("post")!], scope);
        var body = WordOf(Part(scalar, 0, slash), [VocabularyTable.Find("body")!], scope);
        return kind is null || body is null ? null : new PostName(body, kind);
    }

    public ImmutableArray<AttributeRow> Steps(string key, Node node, ImmutableArray<Sort> from)
    {
        var steps = ImmutableArray.CreateBuilder<AttributeRow>();
        if (node is not ScalarNode { IsNull: false } path)
        {
            bag.Add(RulesDiagnostics.WrongShape(Span(node), key, "ett namn eller en väg med punkter", "a name or a dotted path"));
            return [];
        }

        var sorts = from;
        foreach (var part in PartsOf(path))
        {
            var name = part.Value;
            if (Attribute(name, sorts) is not { } attribute)
            {
                bag.Add(UnknownName(part, sorts));
                return [];
            }

            if (attribute.First.Type.IsSet || attribute.First.Type.IsList)
            {
                bag.Add(RulesDiagnostics.WrongShape(Span(part), name, "ett enda värde för att kunna räknas", "a single value to be counted"));
                return [];
            }

            steps.Add(attribute.First);
            sorts = Targets(attribute);
        }

        return steps.ToImmutable();
    }

    public Operand? Operand(AttributeRef attribute, Node value, Scope scope)
    {
        var type = attribute.First.Type;
        var named = ImmutableArray.CreateBuilder<Word>();
        var posts = ImmutableArray.CreateBuilder<PostName>();
        var texts = ImmutableArray.CreateBuilder<string>();
        var told = ImmutableArray.CreateBuilder<string>();
        var none = false;
        if (value is ScalarNode dotted && dotted.Value.Contains('.', StringComparison.Ordinal) && (type.Kind is ValueKind.Reference or ValueKind.List or ValueKind.Word || (type.Kind == ValueKind.Text && IsReference(dotted, scope))))
        {
            return Path(dotted, scope) is { } path ? new Operand([], [], [], false, path) : null;
        }

        if (value is SequenceNode { Items.Count: 0 })
        {
            bag.Add(RulesDiagnostics.EmptyValue(Span(value), attribute.Name));
            return null;
        }

        foreach (var item in value is SequenceNode sequence ? sequence.Items : [value])
        {
            if (item is not ScalarNode { IsNull: false } scalar)
            {
                bag.Add(RulesDiagnostics.WrongShape(Span(item), attribute.Name, "ett ord eller en lista med ord", "a word or a list of words"));
                return null;
            }

            if (scalar.Value == "none")
            {
                none = true;
                continue;
            }

            switch (type.Kind)
            {
                case ValueKind.Word when !type.Words.Contains(scalar.Value):
                    bag.Add(RulesDiagnostics.UnknownClosedWord(Span(item), attribute.Name, scalar.Value, type.Words, DidYouMean.Suggest(scalar.Value, type.Words)));
                    return null;
                case ValueKind.Year when !int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _):
                    bag.Add(RulesDiagnostics.BadDate(Span(item), attribute.Name, scalar.Value));
                    return null;
                case ValueKind.Number when !long.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _):
                    bag.Add(ModelDiagnostics.NotANumber(Span(item), attribute.Name, scalar.Value));
                    return null;
                case ValueKind.Date when !DateRange.TryParse(scalar.Value, out _):
                    bag.Add(RulesDiagnostics.BadDate(Span(item), attribute.Name, scalar.Value));
                    return null;
                case ValueKind.Duration when !Duration.TryParse(scalar.Value, out _):
                    bag.Add(NotADuration(item, attribute.Name, scalar.Value));
                    return null;
                case ValueKind.Word or ValueKind.Year or ValueKind.Text or ValueKind.Wording or ValueKind.Number or ValueKind.Date or ValueKind.Duration:
                    texts.Add(type.Kind == ValueKind.Text ? WordTable.Normal(scalar.Value) : scalar.Value);
                    told.Add(scalar.Value);
                    break;
                case ValueKind.Reference or ValueKind.List when type.Targets.Contains("post") && scalar.Value.Contains('/', StringComparison.Ordinal):
                    if (PostOf(scalar, scope) is not { } post)
                    {
                        return null;
                    }

                    posts.Add(post);
                    break;
                default:
                    if (WordOf(scalar, Targets(attribute), scope) is not { } word)
                    {
                        return null;
                    }

                    named.Add(word);
                    break;
            }
        }

        return new Operand(named.ToImmutable(), posts.ToImmutable(), texts.ToImmutable(), none, null) { Told = told.ToImmutable() };
    }

    // Among texts a dot may be just a dot: a reference begins with something that there is, and has no blanks.
    private bool IsReference(ScalarNode node, Scope scope)
    {
        var parts = node.Value.Split('.');
        return Array.TrueForAll(parts, Ids.IsId)
            && ((parts[0] == "body" && scope.HasBody) || parts[0] == "structure" || scope.Subject.Any(s => s.Name == parts[0]) || words.Find(parts[0]) is { IsKind: false });
    }

    public RefPath? Path(ScalarNode node, Scope scope)
    {
        var written = PartsOf(node).ToList();
        var parts = written.ConvertAll(p => p.Value);
        ImmutableArray<Sort> sorts;
        RefRoot root;
        Word? declared = null;
        if (parts[0] == "body" && scope.HasBody)
        {
            (root, sorts) = (RefRoot.Body, [VocabularyTable.Find("body")!]);
        }
        else if (parts[0] == "structure")
        {
            (root, sorts) = (RefRoot.Structure, [VocabularyTable.StructureSort]);
        }
        else if (scope.Subject.Any(s => s.Name == parts[0]))
        {
            (root, sorts) = (RefRoot.Subject, scope.Subject);
        }
        else if (words.Find(parts[0]) is { IsKind: false } word)
        {
            (root, declared, sorts) = (RefRoot.Declared, word, [word.Sort]);
            scope.Named.Add(word);
        }
        else
        {
            if (words.IsIncomplete || words.Faulty.Contains(parts[0]))
            {
                return null;
            }

            bag.Add(RulesDiagnostics.UnknownRoot(Span(written[0]), parts[0], scope.Roots, DidYouMean.Suggest(parts[0], scope.Roots.Concat(words.All.Where(w => !w.IsKind).Select(w => w.Id)))));
            return null;
        }

        var steps = ImmutableArray.CreateBuilder<AttributeRef>();
        foreach (var part in written.Skip(1))
        {
            if (part.Value == "itself" && parts.Count == 2)
            {
                break;
            }

            if (Attribute(part.Value, sorts) is not { } attribute)
            {
                bag.Add(UnknownName(part, sorts));
                return null;
            }

            steps.Add(attribute);
            sorts = Targets(attribute);
        }

        return new RefPath(root, declared, steps.ToImmutable(), node.Value);
    }

    public Word? WordOf(ScalarNode node, ImmutableArray<Sort> sorts, Scope scope)
    {
        if (words.Find(node.Value, sorts) is { } word)
        {
            scope.Named.Add(word);
            return word;
        }

        if (words.Find(node.Value) is { } other && sorts.Length > 0)
        {
            bag.Add(RulesDiagnostics.WordOfOtherSort(Span(node), node.Value, other.Sort.Label.Sv!, other.Sort.Label.En!, sorts[0].Label.Sv!, sorts[0].Label.En!));
            return null;
        }

        Undeclared(node, words.All.Where(w => sorts.Contains(w.Sort)).Select(w => w.Id));
        return null;
    }

    public void Undeclared(ScalarNode node, IEnumerable<string> known)
    {
        if (!words.IsIncomplete && !words.Faulty.Contains(node.Value))
        {
            bag.Add(RulesDiagnostics.UndeclaredWord(Span(node), node.Value, DidYouMean.Suggest(node.Value, known)));
        }
    }

    // One part of a dotted reference or of `run/chair`, with its own place where the text is written as it reads.
    public ScalarNode Part(ScalarNode node, int start, int length)
    {
        var written = source.Text[node.Range.Start..node.Range.End].IndexOf(node.Value, StringComparison.Ordinal);
        var from = node.Range.Start + written + start;
        return new ScalarNode(node.Value.Substring(start, length), false, written < 0 ? node.Range : new(from, from + length));
    }

    public IEnumerable<ScalarNode> PartsOf(ScalarNode node)
    {
        var start = 0;
        foreach (var part in node.Value.Split('.'))
        {
            yield return Part(node, start, part.Length);
            start += part.Length + 1;
        }
    }

    public AttributeRef? Attribute(string name, ImmutableArray<Sort> sorts)
    {
        var rows = sorts.Select(s => s.Find(name) ?? facts.FirstOrDefault(f => f.Sort == s && f.Name == name)).OfType<AttributeRow>().ToList();
        Named.UnionWith(rows.Where(r => r.IsFromCode));
        return rows.Count == 0 ? null : new AttributeRef(rows[0], rows);
    }

    public static ImmutableArray<Sort> Targets(AttributeRef attribute) => [.. attribute.First.Type.Targets.Select(t => VocabularyTable.Find(t)!)];

    public Diagnostic UnknownName(ScalarNode key, ImmutableArray<Sort> sorts)
    {
        var known = sorts.SelectMany(s => s.Attributes).Select(a => a.Name).Concat(facts.Where(f => sorts.Contains(f.Sort)).Select(f => f.Name)).Concat(ConditionKeys.All);
        var sort = sorts.IsEmpty ? new Wording("värdet", "value") : sorts[0].Label;
        var meant = DidYouMean.Suggest(key.Value, known);
        if (!sorts.IsEmpty && meant?.StartsWith(key.Value, StringComparison.Ordinal) is not true && VocabularyTable.Sorts.Where(s => s.Name != "structure" && s.Find(key.Value) is not null).OrderBy(s => ListIn(sorts[0], s) is null).ThenBy(s => s.Find(key.Value)!.LeftOut == LeftOut.Derived).FirstOrDefault() is { } other)
        {
            return RulesDiagnostics.AttributeOfOther(Span(key), key.Value, sort, other.Label, other.Name == "body" ? "in: …" : $"each: {other.Name}", other.Find(key.Value)!.Type.IsList ? null : ListIn(sorts[0], other));
        }

        return RulesDiagnostics.UnknownAttribute(Span(key), key.Value, sort.Sv!, sort.En!, meant);
    }

    /// <summary>What is said of a text that should be a length of time.</summary>
    public Diagnostic NotADuration(Node node, string key, string text) => text.Contains("working", StringComparison.Ordinal)
        ? RulesDiagnostics.WorkingDays(Span(node))
        : ModelDiagnostics.NotADuration(Span(node), key, text);

    /// <summary>The key of conditions that may be meant by one that its place does not know.</summary>
    public static string? Meant(ScalarNode key, ScalarNode attribute) =>
        ConditionKeys.All.Contains(key.Value) || key.Value == attribute.Value ? null : DidYouMean.Suggest(key.Value, ConditionKeys.All);

    // The list of the first sort that holds things of the second, which an author may have passed over.
    private static string? ListIn(Sort sort, Sort listed) => sort.Attributes.FirstOrDefault(a => a.Type.IsList && a.Target == listed)?.Name;

    private SourceSpan Span(Node node) => source.SpanOf(node.Range);
}
