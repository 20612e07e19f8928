using System.Collections.Frozen;
using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Attributes;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Binding;

/// <summary>Makes a charter of what was written: words, facts, rules. Lives for one charter.</summary>
internal sealed class CharterBinder(SourceText source, DiagnosticBag bag, ImmutableArray<DerivedAttribute> attributes, Func<string, ReadResult<RuleSet>?> wordsFrom)
{
    private readonly WordTable _words = new();

    public Charter? Bind(CharterSyntax syntax)
    {
        TakeOverWords(syntax);
        DeclareWords(syntax.Words);
        var facts = DeclareFacts(syntax.Facts);
        var registered = RegisteredAttribute.From(attributes, facts);
        var names = new NameBinder(source, bag, _words, [.. facts, .. registered.Select(r => r.Row)]);
        var binder = new ConditionBinder(source, bag, names, _words);
        var rules = ImmutableArray.CreateBuilder<Rule>();
        var ids = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var rule in syntax.Rules)
        {
            if (ids.TryGetValue(rule.Id.Value, out var first))
            {
                bag.Add(RulesDiagnostics.DuplicateId(Span(rule.Id), rule.Id.Value, Span(first)));
                continue;
            }

            ids.Add(rule.Id.Value, rule.Id);
            if (BindRule(rule, syntax, binder, rules.Count) is { } bound)
            {
                rules.Add(bound);
            }
        }

        CheckOverrides(syntax, rules);
        if (bag.HasErrors)
        {
            return null;
        }

        WarnOfBodiesNobodyRequires(syntax, rules);
        return new Charter
        {
            Id = syntax.Id.Value,
            Name = syntax.Name,
            From = syntax.From?.First,
            Until = syntax.Until?.Last,
            Replaces = syntax.Replaces,
            Sources = syntax.Sources,
            Rules = rules.ToImmutable(),
            Unchecked = syntax.Unchecked,
            Source = source,
            Range = syntax.Id.Range,
            Words = _words,
            Facts = facts,
            Attributes = attributes,
            Derived = [.. registered.Where(r => names.Named.Contains(r.Row))],
            Warnings = bag.Sorted(),
            Conflicts = RuleConflicts.Between(rules),
        };
    }

    private void TakeOverWords(CharterSyntax syntax)
    {
        if (syntax.WordsFrom is not { } from)
        {
            return;
        }

        var (key, name) = from;
        if (wordsFrom(name.Value) is var read && read is not { Succeeded: true })
        {
            _words.IsIncomplete = true;
            bag.Add(read is null
                ? RulesDiagnostics.UnknownWordsFrom(Span(key), name.Value, DidYouMean.Suggest(name.Value, BuiltInCharters.All.Select(c => c.Id)))
                : RulesDiagnostics.UnreadableWordsFrom(Span(key), name.Value));
            return;
        }

        foreach (var word in read.Value.Charters[0].Words.All.Where(w => w.Range is not null && _words.Find(w.Id, [w.Sort]) is null))
        {
            _words.Add(new Word
            {
                Id = word.Id,
                Sort = word.Sort,
                IsKind = word.IsKind,
                IsOwn = word.IsOwn,
                Kind = word.Kind is null ? null : _words.Find(word.Kind.Id, [word.Sort]),
                Label = word.Label,
                Also = word.Also,
                Range = word.Range,
            });
        }
    }

    private void DeclareWords(ImmutableArray<WordSyntax> declared)
    {
        // Kinds first: an id may stand above its kind.
        foreach (var word in declared.Where(w => w.KindOf is not null).Concat(declared.Where(w => w.KindOf is null)))
        {
            if (_words.Find(word.Id.Value) is { } before)
            {
                bag.Add(RulesDiagnostics.DuplicateId(Span(word.Id), word.Id.Value, before.Range is { } range ? source.SpanOf(range) : null));
                continue;
            }

            var (sort, kind) = SortOf(word);
            if (sort is null)
            {
                _words.Faulty.Add(word.Id.Value);
                continue;
            }

            foreach (var alias in word.Also)
            {
                if (_words.Match(alias.Value, sort, word.KindOf is not null) is { } taken && taken.Id != word.Id.Value)
                {
                    bag.Add(RulesDiagnostics.AliasIsId(Span(alias), alias.Value));
                }
            }

            _words.Add(new Word
            {
                Id = word.Id.Value,
                Sort = sort,
                IsKind = word.KindOf is not null,
                IsOwn = word.IsOwn,
                Kind = kind,
                Label = word.Label,
                Also = [.. word.Also.Select(a => a.Value)],
                Range = word.Id.Range,
            });
        }

        foreach (var word in declared)
        {
            foreach (var alias in word.Also)
            {
                if (_words.Find(alias.Value) is { } other && other.Id != word.Id.Value)
                {
                    bag.Add(RulesDiagnostics.AliasIsId(Span(alias), alias.Value));
                }
            }
        }
    }

    private (Sort? Sort, Word? Kind) SortOf(WordSyntax word)
    {
        if (word.KindOf is { } of)
        {
            if (VocabularyTable.Find(of.Value) is { KindAttribute: not null } sort)
            {
                return (sort, null);
            }

            var kinded = VocabularyTable.Sorts.Where(s => s.KindAttribute is not null).Select(s => s.Name);
            var meant = DidYouMean.Suggest(of.Value, kinded);
            bag.Add(RulesDiagnostics.UnknownChoice(Span(of), "kind-of", of.Value, kinded, meant));
            return (meant is null ? null : VocabularyTable.Find(meant), null);
        }

        if (word.Is is not { } what || _words.Faulty.Contains(what.Value))
        {
            // Reported where it is read.
            return (null, null);
        }

        if (_words.Find(what.Value) is { IsKind: true } kind)
        {
            return (kind.Sort, kind);
        }

        if (VocabularyTable.Find(what.Value) is { } terms && terms.Name != "structure")
        {
            return (terms, null);
        }

        var known = _words.All.Where(w => w.IsKind).Select(w => w.Id).Concat(VocabularyTable.Sorts.Select(s => s.Name));
        if (_words.IsIncomplete)
        {
            return (null, null);
        }

        var near = DidYouMean.Suggest(what.Value, known);
        bag.Add(RulesDiagnostics.UndeclaredWord(Span(what), what.Value, near));
        return near is null ? (null, null) : _words.Find(near) is { IsKind: true } taken ? (taken.Sort, taken) : (VocabularyTable.Find(near), null);
    }

    private ImmutableArray<AttributeRow> DeclareFacts(ImmutableArray<FactSyntax> declared)
    {
        var facts = ImmutableArray.CreateBuilder<AttributeRow>();
        foreach (var fact in declared)
        {
            if (VocabularyTable.Find(fact.Sort.Value) is not { } sort)
            {
                bag.Add(RulesDiagnostics.UnknownChoice(Span(fact.Sort), "facts", fact.Sort.Value, VocabularyTable.Sorts.Select(s => s.Name), DidYouMean.Suggest(fact.Sort.Value, VocabularyTable.Sorts.Select(s => s.Name))));
            }
            else if (!VocabularyTable.Sorts.Any(s => s.Owns(sort)))
            {
                bag.Add(RulesDiagnostics.FactsNowhere(Span(fact.Sort), sort.Name, VocabularyTable.Sorts.Where(s => VocabularyTable.Sorts.Any(o => o.Owns(s))).Select(s => s.Name)));
            }
            else if (VocabularyTable.ReservedWords.Contains(fact.Name.Value))
            {
                bag.Add(RulesDiagnostics.ReservedId(Span(fact.Name), fact.Name.Value));
            }
            else if (attributes.Any(a => a.Sort == sort && a.Name == fact.Name.Value))
            {
                bag.Add(RulesDiagnostics.DerivedFactDeclared(Span(fact.Name), fact.Name.Value));
            }
            else if (sort.Find(fact.Name.Value) is not null || facts.Any(f => f.Sort == sort && f.Name == fact.Name.Value))
            {
                bag.Add(RulesDiagnostics.DuplicateId(Span(fact.Name), fact.Name.Value, null));
            }
            else if (TypeOf(fact.Type, fact.Name.Value) is { } type)
            {
                foreach (var (word, _) in fact.Words.Where(w => !type.Words.Contains(w.Word.Value)))
                {
                    bag.Add(RulesDiagnostics.UnknownChoice(Span(word), "words", word.Value, type.Words, DidYouMean.Suggest(word.Value, type.Words)));
                }

                var label = fact.Label;
                facts.Add(new AttributeRow(fact.Name.Value, type, LeftOut.Unknown, [], null, null, label, new($"har {label.Sv} {{0}}", $"has {label.En} {{0}}"), label)
                {
                    Sort = sort,
                    Number = sort.Attributes.Length + facts.Count(f => f.Sort == sort),
                    Target = type.Targets.Length == 1 ? VocabularyTable.Find(type.Targets[0]) : null,
                    WordLabels = fact.Words.DistinctBy(w => w.Word.Value).ToFrozenDictionary(w => w.Word.Value, w => w.Label, StringComparer.Ordinal),
                });
            }
        }

        return facts.ToImmutable();
    }

    private AttributeType? TypeOf(Node node, string name)
    {
        if (node is SequenceNode closed)
        {
            return closed.Items.All(i => i is ScalarNode { IsNull: false })
                ? new(ValueKind.Word, false, [.. closed.Items.Select(i => ((ScalarNode)i).Value)], [])
                : Bad(node, name);
        }

        if (node is MappingNode { Entries: [{ Key.Value: "set-of" } set] })
        {
            return TypeOf(set.Value, name) is { IsSet: false } one ? one with { IsSet = true } : Bad(node, name);
        }

        if (node is not ScalarNode scalar)
        {
            return Bad(node, name);
        }

        var text = scalar.Value;
        if (text.StartsWith("set of ", StringComparison.Ordinal))
        {
            return TypeOf(new ScalarNode(text["set of ".Length..], false, node.Range), name) is { IsSet: false } one ? one with { IsSet = true } : Bad(node, name);
        }

        if (text.StartsWith("reference to ", StringComparison.Ordinal))
        {
            return VocabularyTable.Find(text["reference to ".Length..]) is { } sort ? new(ValueKind.Reference, false, [], [sort.Name]) : Bad(node, name);
        }

        return text switch
        {
            "text" => new(ValueKind.Text, false, [], []),
            "number" => new(ValueKind.Number, false, [], []),
            "date" => new(ValueKind.Date, false, [], []),
            "duration" => new(ValueKind.Duration, false, [], []),
            _ => Bad(node, name),
        };
    }

    private AttributeType? Bad(Node node, string name)
    {
        bag.Add(RulesDiagnostics.WrongShape(
            Span(node), name,
            "`text`, `number`, `date`, `duration`, en lista med ord, `reference to …` eller `set of …`",
            "`text`, `number`, `date`, `duration`, a list of words, `reference to …` or `set of …`"));
        return null;
    }

    private Rule? BindRule(RuleSyntax rule, CharterSyntax syntax, ConditionBinder binder, int number)
    {
        var named = new HashSet<Word>();
        var nothing = new Scope([], false, named);
        var cites = rule.Cites.Select(c => Cite(c, syntax.Sources)).ToList();
        var body = VocabularyTable.Find("body")!;
        var picksBody = rule.In is not null;
        var where = picksBody ? binder.Selector(rule.In!, isIn: true, nothing) : null;
        var each = rule.Each is null ? null : binder.Selector(rule.Each, isIn: false, new Scope([], picksBody, named));
        if ((picksBody && where is null) || (rule.Each is not null && each is null))
        {
            return null;
        }

        ImmutableArray<Sort> sorts = each?.Sorts ?? (picksBody ? [body] : [VocabularyTable.StructureSort]);
        if (picksBody && each is not null && sorts.FirstOrDefault(s => s.Name is "matter" or "action" or "document") is { } tied)
        {
            bag.Add(RulesDiagnostics.InWithTies(Span(rule.In!), tied.Label.Sv!, tied.Label.En!));
        }

        if (!picksBody && sorts.FirstOrDefault(s => s.Name is "year" or "half-year" or "quarter" or "month") is { } period)
        {
            bag.Add(RulesDiagnostics.PeriodWithoutIn(Span(rule.Each!), period.Name));
        }

        var scope = new Scope(sorts, picksBody, named);
        var guard = rule.If is null ? null : binder.Requirement(rule.If, sorts, scope);
        var holds = binder.Requirement(rule.Holds, sorts, scope);
        if (holds is null || (rule.If is not null && guard is null) || cites.Contains(null))
        {
            return null;
        }

        if (rule.Force == Force.May)
        {
            CheckPermission(holds);
        }

        // Its own time, or that of its sources together, within the charter's.
        var sources = cites.Select(c => c!.Source).ToList();
        return new Rule
        {
            Id = rule.Id.Value,
            Number = number,
            Cites = [.. cites.Select(c => c!)],
            Statements = [.. rule.Statements.Select(s => s.Value)],
            StatementsAt = rule.Statements.IsEmpty ? [] : [.. rule.Statements.Select(s => s.Range)],
            Overrides = [.. rule.Overrides.Select(o => o.Value)],
            Says = rule.Says,
            Interpretation = rule.Interpretation,
            Force = rule.Force,
            From = rule.From?.First ?? Earliest(sources, syntax.From?.First),
            Until = rule.Until?.Last ?? Latest(sources, syntax.Until?.Last),
            Span = Span(rule.Id),
            In = where,
            Each = each,
            If = guard,
            Holds = holds,
            Named = named,
        };
    }

    private Citation? Cite(CiteSyntax cite, ImmutableArray<Source> sources)
    {
        if (cite.Source is not { } name)
        {
            if (sources.Length == 1)
            {
                return new(sources[0], cite.Paragraph.Value);
            }

            if (sources.Length > 1)
            {
                bag.Add(RulesDiagnostics.WhichSource(Span(cite.Paragraph), sources[0].Id, cite.Paragraph.Value));
            }

            return null;
        }

        if (sources.FirstOrDefault(s => s.Id == name.Value) is { } source)
        {
            return new(source, cite.Paragraph.Value);
        }

        bag.Add(RulesDiagnostics.UnknownSource(Span(name), name.Value, DidYouMean.Suggest(name.Value, sources.Select(s => s.Id))));
        return null;
    }

    private static DateOnly? Earliest(List<Source> sources, DateOnly? otherwise)
    {
        DateOnly? earliest = null;
        foreach (var source in sources)
        {
            if ((source.From ?? otherwise) is not { } from)
            {
                return null;
            }

            earliest = earliest < from ? earliest : from;
        }

        return earliest;
    }

    private static DateOnly? Latest(List<Source> sources, DateOnly? otherwise)
    {
        DateOnly? latest = null;
        foreach (var source in sources)
        {
            if ((source.Until ?? otherwise) is not { } until)
            {
                return null;
            }

            latest = latest > until ? latest : until;
        }

        return latest;
    }

    private void CheckPermission(Condition holds)
    {
        switch (holds)
        {
            case AllOf all:
                foreach (var part in all.Parts)
                {
                    CheckPermission(part);
                }

                break;
            case Through through:
                CheckPermission(through.Holds);
                break;
            case CountOf count when count.Edges.Any(e => e.IsCeiling):
            case ClosedList:
            case ListHolds { Relation: SetRelation.Excludes }:
            case SetHolds { Relation: SetRelation.Exactly or SetRelation.Excludes }:
                bag.Add(RulesDiagnostics.MayWithCeiling(source.SpanOf(holds.Range)));
                break;
            default:
                break;
        }
    }

    private void CheckOverrides(CharterSyntax syntax, ImmutableArray<Rule>.Builder rules)
    {
        var byId = rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var known = syntax.Rules.Select(r => r.Id.Value).ToHashSet(StringComparer.Ordinal);
        var inCycle = new HashSet<string>(StringComparer.Ordinal);
        foreach (var written in syntax.Rules)
        {
            foreach (var overridden in written.Overrides)
            {
                if (!known.Contains(overridden.Value))
                {
                    bag.Add(RulesDiagnostics.UnknownOverride(Span(overridden), overridden.Value, bag.Suggest(overridden.Value, known), known));
                }
                else if (byId.TryGetValue(written.Id.Value, out var special) && byId.TryGetValue(overridden.Value, out var general)
                    && (special.In is null != general.In is null || !SortsOf(special).Intersect(SortsOf(general)).Any()))
                {
                    bag.Add(RulesDiagnostics.OverrideOtherSort(Span(overridden), overridden.Value));
                }
            }

            if (byId.TryGetValue(written.Id.Value, out var rule) && !inCycle.Any(o => Reaches(rule, o, byId, [])) && Reaches(rule, rule.Id, byId, []))
            {
                inCycle.Add(rule.Id);
                bag.Add(RulesDiagnostics.OverrideCycle(Span(written.Id), rule.Id));
            }
        }
    }

    private static ImmutableArray<Sort> SortsOf(Rule rule) =>
        rule.Each?.Sorts ?? [rule.In is null ? VocabularyTable.StructureSort : VocabularyTable.Find("body")!];

    // Without recursion: a chain may be as long as the charter.
    private static bool Reaches(Rule from, string goal, Dictionary<string, Rule> rules, HashSet<string> seen)
    {
        var open = new Stack<Rule>([from]);
        while (open.TryPop(out var rule))
        {
            foreach (var overridden in rule.Overrides)
            {
                if (overridden == goal)
                {
                    return true;
                }

                if (seen.Add(overridden) && rules.TryGetValue(overridden, out var next))
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }

    private void WarnOfBodiesNobodyRequires(CharterSyntax syntax, ImmutableArray<Rule>.Builder rules)
    {
        var required = new HashSet<Word>();
        foreach (var rule in rules)
        {
            Required(rule.Holds, required);
        }

        foreach (var rule in rules)
        {
            foreach (var body in rule.In?.Ids ?? [])
            {
                if (!body.IsOwnBody && !required.Contains(body) && (body.Kind is null || !required.Contains(body.Kind)) && required.Add(body))
                {
                    bag.Add(RulesDiagnostics.BodyNobodyRequires(source.SpanOf(rule.In!.Range), body.Id));
                }
            }
        }
    }

    // The bodies and kinds of body that a rule about the structure's bodies names.
    private static void Required(Condition condition, HashSet<Word> required)
    {
        switch (condition)
        {
            case AllOf all:
                all.Parts.ToList().ForEach(p => Required(p, required));
                break;
            case AnyOf any:
                any.Parts.ToList().ForEach(p => Required(p, required));
                break;
            case ClosedList { List.Name: "bodies" } closed:
                required.UnionWith(closed.Ids.Words);
                break;
            case ListHolds { List.Name: "bodies" } list:
                required.UnionWith(list.Ids.Words);
                break;
            case CountOf { List.Name: "bodies" } count:
                required.UnionWith((count.Where is AllOf several ? several.Parts : [count.Where]).OfType<IsWord>().SelectMany(w => w.Words));
                break;
            default:
                break;
        }
    }

    private SourceSpan Span(Node node) => source.SpanOf(node.Range);
}
