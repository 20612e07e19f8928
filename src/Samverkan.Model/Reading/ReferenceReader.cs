using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Reads references: finds what they lead to, and where they lead nowhere tells why.</summary>
internal sealed class ReferenceReader(SourceText source, DiagnosticBag bag, ElementIndex index)
{
    private readonly KnownReferences _known = new();

    public object? Read(Element element, AttributeRow row, ScalarNode scalar, ref FactState state)
    {
        var text = scalar.Value;
        if (_known.Find(text, row) is { } known)
        {
            return known;
        }

        if (text == "each" || text.StartsWith("each/", StringComparison.Ordinal) || text.Contains("/each", StringComparison.Ordinal))
        {
            if (InHand(element) is not { } one)
            {
                return Bad(ModelDiagnostics.EachOutside(source.SpanOf(scalar)));
            }

            if (one.IsAndMore)
            {
                state = FactState.Unknown;
                return null;
            }

            if (text == "each")
            {
                return one;
            }

            text = string.Join('/', text.Split('/').Select(part => part == "each" ? one.Id : part));
        }

        if (VocabularyTable.ReservedWords.Contains(text))
        {
            return Bad(ModelDiagnostics.ReservedId(source.SpanOf(scalar), text));
        }

        if (index.Resolve(text, row, element, scalar.Range, out var isUnknown) is { } found)
        {
            if (text == scalar.Value && !text.Contains('/', StringComparison.Ordinal))
            {
                _known.Learn(text, row, found);
            }

            return found;
        }

        if (isUnknown)
        {
            state = FactState.Unknown;
            return null;
        }

        if (index.IsKind(text, row))
        {
            // A kind where one thing could stand: `about: lansdelsrad`.
            return text;
        }

        if (index.BodyWithoutPosts(text, row) is { } body)
        {
            return Bad(ModelDiagnostics.PostNotDescribed(source.SpanOf(scalar), text, body.Id!));
        }

        if (index.Named(text, row) is { } named)
        {
            return Bad(ModelDiagnostics.NameForId(source.SpanOf(scalar), row.Name, text, named));
        }

        // What stands in a body goes by both ids.
        var candidates = index.Candidates(row, element).ToList();
        var inside = candidates.Where(c => c.EndsWith("/" + text, StringComparison.Ordinal)).Take(2).ToList();
        var targets = row.Type.Targets.Select(t => VocabularyTable.Find(t)!).ToList();
        return Bad(ModelDiagnostics.UnknownReference(
            source.SpanOf(scalar), row.Name, text,
            string.Join(" eller ", targets.Select(t => t.PluralLabel.Sv)), string.Join(" or ", targets.Select(t => t.PluralLabel.En)),
            inside.Count == 1 ? inside[0] : bag.Suggest(text, candidates)));
    }

    // The one an entry, or what it stands in, was made for.
    private static Element? InHand(Element element)
    {
        for (var at = element; at is not null; at = at.Owner)
        {
            if (at.MadeFor is { } one)
            {
                return one;
            }
        }

        return null;
    }

    private object? Bad(Diagnostic diagnostic)
    {
        bag.Add(diagnostic);
        return null;
    }
}
