using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Reading;

/// <summary>What is known of each list of each thing while a structure is read. Few things have lists, and those have few.</summary>
internal sealed class ListNotes
{
    private readonly List<Note?> _byOwner = [];
    private Note? _latest;

    /// <summary>The note on a list of a thing.</summary>
    public Note Of(Element owner, AttributeRow list)
    {
        if (_latest is { } latest && latest.Owner == owner && latest.List == list)
        {
            return latest;
        }

        while (_byOwner.Count <= owner.Index)
        {
            _byOwner.Add(null);
        }

        var note = _byOwner[owner.Index];
        while (note is not null && note.List != list)
        {
            note = note.Next;
        }

        if (note is null)
        {
            note = new Note(owner, list, _byOwner[owner.Index]);
            _byOwner[owner.Index] = note;
        }

        _latest = note;
        return note;
    }

    internal sealed class Note(Element owner, AttributeRow list, Note? next)
    {
        private static readonly List<Element> None = [];

        private List<Element>? _standIns;

        public Element Owner { get; } = owner;

        public AttributeRow List { get; } = list;

        public Note? Next { get; } = next;

        /// <summary>Whether its entries are there: what the file says of them, or what stands for those it leaves out.</summary>
        public bool IsGiven { get; set; }

        /// <summary>Whether the file says anything of its entries.</summary>
        public bool IsDescribed { get; set; }

        /// <summary>How many entries there are so far.</summary>
        public int Entries { get; set; }

        /// <summary>What is in the list and stands for things that are not told one by one, or not what they are.</summary>
        public List<Element> StandIns => _standIns ?? None;

        public void AddStandIn(Element element) => (_standIns ??= new(1)).Add(element);

        /// <summary>Marks it as given; false where it was.</summary>
        public bool Give() => !IsGiven && (IsGiven = true);
    }
}
