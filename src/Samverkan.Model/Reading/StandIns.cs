using Samverkan.Model.Text;
using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>Makes what stands for things that a file does not tell of one by one: of lists left out or not complete, and behind references. Lives while a structure is read.</summary>
internal sealed class StandIns(MadeElements made, ListNotes lists, WrittenLists written, PendingFacts pending, ElementIndex index)
{
    /// <summary>What something refers to and a list that is not complete may hold.</summary>
    public Element AddImplicit(Sort sort, string id, TextRange range)
    {
        var list = VocabularyTable.StructureSort.Attributes.FirstOrDefault(a => a.Type.IsList && a.Target == sort);
        var element = new Element(sort, id, index.Root, list, range) { IsImplicit = true };
        made.Add(element);
        index.Register(element, null);
        return element;
    }

    /// <summary>A post that something refers to, of a presidium that is not described in full.</summary>
    public Element AddPost(Element body, string kind, TextRange range)
    {
        var list = body.Sort.Find("presidium")!;
        var element = made.Place(new Element(list.Target!, kind, body, list, range) { IsImplicit = true }) ?? body;
        pending.Add(element, list.Target!.KindAttribute!, new ScalarNode(kind, false, range), isInherited: false);
        index.Register(element, kind);
        return element;
    }

    /// <summary>What may stand for things of a kind beyond those known to be of it: entries of unknown kind, <c>and-more</c>, all of them where the list is left out.</summary>
    public List<Element> NotListed(Sort sort, string kind)
    {
        var list = VocabularyTable.StructureSort.Attributes.FirstOrDefault(a => a.Type.IsList && a.Target == sort && a.LeftOut == LeftOut.Unknown);
        if (list is null || written.AtTop(list) is not null)
        {
            return [];
        }

        if (lists.Of(index.Root, list).Give())
        {
            made.Place(AllOf(index.Root, list, index.Root.Range));
        }

        return lists.Of(index.Root, list).StandIns.FindAll(e => !e.IsAndMore || (index.KindOf(e) ?? kind) == kind);
    }

    /// <summary>What stands for the posts of a presidium beyond those named: all of them where it is left out.</summary>
    public List<Element> PostsNotNamed(Element body)
    {
        var row = body.Sort.Find("presidium")!;
        if (lists.Of(body, row).Give())
        {
            made.Place(AllOf(body, row, body.Range));
        }

        return lists.Of(body, row).StandIns.FindAll(e => e.IsAndMore);
    }

    /// <summary>Whether anything is said of the posts of a body's presidium.</summary>
    public bool ArePostsDescribed(Element body) => lists.Of(body, body.Sort.Find("presidium")!).IsDescribed;

    /// <summary>What stands for the lists that the file leaves out and anything may be in.</summary>
    public void AddLeftOut()
    {
        // Those added here say nothing themselves, so they are not walked.
        var count = made.All.Count;
        for (var i = 0; i < count && !made.IsFull; i++)
        {
            var element = made.All[i];
            if (element.IsAndMore)
            {
                continue;
            }

            foreach (var row in element.Sort.ListsLeftOpen)
            {
                if (!lists.Of(element, row).IsGiven)
                {
                    made.Place(AllOf(element, row, element.Range));
                }
            }
        }
    }

    private static Element AllOf(Element owner, AttributeRow list, TextRange range) => new(list.Target!, null, owner, list, range) { Count = Multiplicity.Any, IsAndMore = true, IsImplicit = true };
}
