using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Reading;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Properties.Tests.Reference;

internal sealed partial class World
{
    // A fact that the charter declares; it is unknown when left out.
    private Told Declared(Element thing, AttributeRow row)
    {
        var lack = new MissingFact(thing, row, MissingKind.Value);
        var node = thing.DeclaredFacts.FirstOrDefault(f => f.Name.Value == row.Name)?.Value;
        if (thing.IsAndMore || thing.IsImplicit)
        {
            lack = Lack(thing, row);
        }

        switch (node)
        {
            case null or ScalarNode { Value: "unknown" }:
                return Told.Unknown(lack);
            case ScalarNode { Value: "none" }:
                return Told.None;
            case SequenceNode list:
                var scalars = list.Items.OfType<ScalarNode>().ToList();
                var andMore = scalars.Exists(s => s.Value == "and-more");
                return new(FactState.Given, [.. scalars.Where(s => s.Value != "and-more").Select(s => One(s.Value, row, thing))], andMore, andMore ? [lack] : []);
            case ScalarNode scalar:
                return Told.Value(One(scalar.Value, row, thing));
            default:
                return Told.Unknown(lack);
        }
    }

    private object One(string text, AttributeRow row, Element thing)
    {
        switch (row.Type.Kind)
        {
            case ValueKind.Number:
                return long.Parse(text, CultureInfo.InvariantCulture);
            case ValueKind.Date:
                return DateRange.TryParse(text, out var date) ? date : text;
            case ValueKind.Duration:
                return Duration.TryParse(text, out var duration) ? duration : text;
            case ValueKind.Reference:
                var target = SortOf(row.Type.Targets[0]);
                return All(target).FirstOrDefault(e => e.Id == text && ReferenceEquals(e.Owner, thing.Owner))
                    ?? All(target).FirstOrDefault(e => e.FullId == text) ?? (object)text;
            default:
                return text;
        }
    }
}
