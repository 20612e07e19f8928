using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Diagnostics;
using Samverkan.Rules.Syntax;

namespace Samverkan.Rules.Statements;

/// <summary>Reads an inventory of statements. Lives for one call.</summary>
internal sealed class InventoryReader(SourceText source, DiagnosticBag bag) : KeyReader(source, bag)
{
    private readonly SourceText _source = source;
    private readonly Dictionary<string, ScalarNode> _seen = new(StringComparer.Ordinal);

    public Inventory? Read(MappingNode root)
    {
        root = KnownKeys(root, StatementKeys.Head);
        var of = Word(root, "statements-of", "filen", "the file");
        if (of is not null)
        {
            CheckId(of);
        }

        if (root["statements"] is null)
        {
            Report(RulesDiagnostics.MissingKey(Span(of ?? (Node)root), "statements", "filen", "the file"));
        }

        var statements = Items(root["statements"], "statements").Select(ReadStatement).OfType<Statement>().ToImmutableArray();
        return of is null ? null : new Inventory(of.Value, statements, _source);
    }

    private Statement? ReadStatement(Node node)
    {
        if (Mapping(node, "statements") is not { } map)
        {
            return null;
        }

        map = KnownKeys(map, StatementKeys.Statement);
        if (Word(map, "id", "utsagan", "the statement") is not { } id)
        {
            return null;
        }

        if (!_seen.TryAdd(id.Value, id))
        {
            Report(RulesDiagnostics.DuplicateId(Span(id), id.Value, Span(_seen[id.Value])));
        }

        var says = map["says"] is { } sentence ? Wording(sentence, "says") : null;
        return new Statement(
            id.Value, Text(map, "cite")?.Value ?? "", Required(map, StatementKeys.Statement["force"]), Required(map, StatementKeys.Statement["decidable"]),
            says ?? new(null, null), id.Range);
    }

    private string Required(MappingNode map, KeyRow key)
    {
        _ = Word(map, key.Name, "utsagan", "the statement");
        return key.Words[Math.Max(0, Choice(map, key, 0))];
    }
}
