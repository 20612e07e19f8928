using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Fills elements with what their entries say: takes in their ids and kinds, and puts by their facts and lists. Lives while a structure is read.</summary>
internal sealed class ElementFiller(SourceText source, DiagnosticBag bag, Shapes shapes, KeyRows rows, ElementIndex index, ListNotes lists, WrittenLists written, PendingFacts pending)
{
    private readonly CountReader _counts = new(source, bag, shapes);

    public void Fill(Element element, MappingNode entry, MappingNode? inherited, ScalarNode? idNode, TextRange range)
    {
        ReadKeys(element, entry, isInherited: false);
        if (inherited is not null)
        {
            ReadKeys(element, inherited, isInherited: true);
        }

        if (element.Id is null && element.Sort.Name == "post" && entry["post"] is ScalarNode post)
        {
            element.Id = post.Value;
        }

        var kind = KindIn(element.Sort, entry) ?? (inherited is null ? null : KindIn(element.Sort, inherited));
        if (kind == "unknown" && element is { Owner: { } holder, List: { } place })
        {
            lists.Of(holder, place).AddStandIn(element);
        }

        if (element.Id is null)
        {
            index.Register(element, kind);
        }
        else
        {
            Declare(element, idNode is null ? range : idNode.Range, kind, idNode?.Value);
        }

        foreach (var required in element.Sort.Required)
        {
            if (entry[required.Name] is null && inherited?[required.Name] is null)
            {
                var (id, list) = (idNode?.Value, element.List!.Name);
                bag.Add(ModelDiagnostics.MissingKey(
                    source.SpanOf(idNode?.Range ?? range), required.Name, id is null ? new($"en post i `{list}`", $"an entry of `{list}`") : new($"`{id}`", $"`{id}`"), KindHelp(required, element.Sort)));
            }
        }
    }

    public void ReadKeys(Element element, MappingNode entry, bool isInherited)
    {
        for (var i = 0; i < entry.Entries.Count; i++)
        {
            var (key, value) = entry.Entries[i];
            switch (key.Value)
            {
                case "id":
                    break;
                case "count":
                    element.Count = _counts.Read(value) is not { } count ? element.Count : element.IsAndMore ? count : Times(count, element.Count);
                    break;
                case "facts":
                    element.DeclaredFacts = [.. (shapes.Mapping(value, "facts")?.Entries ?? []).Select(e => new WrittenFact(e.Key, e.Value))];
                    break;
                default:
                    var row = rows.Find(element.Sort, i, key.Value)!;
                    if (row.Type.IsList && row.LeftOut == LeftOut.Derived)
                    {
                        bag.Add(ModelDiagnostics.DerivedKey(source.SpanOf(key), key.Value));
                    }
                    else if (row.Type.IsList)
                    {
                        written.Add(element, row, key, value);
                    }
                    else
                    {
                        pending.Add(element, row, value, isInherited);
                    }

                    break;
            }
        }
    }

    public void Declare(Element element, TextRange range, string? kind, string? written = null)
    {
        if (index.Declare(element, range, kind) is { } first)
        {
            bag.Add(ModelDiagnostics.DuplicateId(source.SpanOf(range), written ?? element.Id!, source.SpanOf(first)));
        }
    }

    public static string? KindIn(Sort sort, MappingNode entry) =>
        sort.KindAttribute is { } row && entry[row.Name] is ScalarNode { IsNull: false } word ? word.Value : null;

    private static Wording KindHelp(AttributeRow required, Sort sort)
    {
        var own = string.Join(", ", sort.OwnKinds);
        return required.Type.Kind != ValueKind.Kind ? new($"skriv `{required.Name}: …`", $"write `{required.Name}: …`")
            : own.Length == 0 ? new($"skriv `{required.Name}: …`, med ett slag som stadgan deklarerar", $"write `{required.Name}: …`, with a kind that the charter declares")
            : new($"skriv `{required.Name}: …`: {own}, eller ett slag som stadgan deklarerar", $"write `{required.Name}: …`: {own}, or a kind that the charter declares");
    }

    // An entry that stands for so many things, made for so many.
    private static Multiplicity Times(Multiplicity entry, Multiplicity one)
    {
        return one.IsOne
            ? entry
            : new(Product(entry.Low, one.Low), Product(entry.High, one.High), Product(entry.FreeLow, one.Low), Product(entry.FreeHigh, one.High));

        static int Product(int a, int b) => (int)Math.Min((long)a * b, Multiplicity.Unlimited);
    }
}
