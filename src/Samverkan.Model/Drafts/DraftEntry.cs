namespace Samverkan.Model.Drafts;

/// <summary>Something that a draft describes: a body, a seat, a meeting … Its attributes and lists are called what they are called in files; the vocabulary is in the reference.</summary>
/// <param name="id">Its id; null for an entry without one.</param>
public sealed class DraftEntry(string? id = null)
{
    private readonly List<KeyValuePair<string, DraftValue>> _values = [];

    /// <summary>Its id; null for an entry without one.</summary>
    public string? Id { get; } = id;

    internal IReadOnlyList<KeyValuePair<string, DraftValue>> Values => _values;

    /// <summary>An attribute or a list. A list that has not been mentioned is empty, and is in the draft from then on.</summary>
    /// <param name="name">Its word in files.</param>
    public DraftValue this[string name]
    {
        get
        {
            var place = Place(name);
            if (place < 0)
            {
                _values.Add(new(name, new DraftValue()));
                place = _values.Count - 1;
            }

            return _values[place].Value;
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            var place = Place(name);
            if (place < 0)
            {
                _values.Add(new(name, value));
            }
            else
            {
                _values[place] = new(name, value);
            }
        }
    }

    /// <summary>Gives an attribute a value.</summary>
    /// <param name="name">Its word in files.</param>
    /// <param name="value">The value.</param>
    /// <returns>This entry.</returns>
    public DraftEntry Set(string name, DraftValue value)
    {
        this[name] = value;
        return this;
    }

    /// <summary>Adds an entry to one of its lists.</summary>
    /// <param name="list">The list's word in files.</param>
    /// <param name="id">The entry's id; null for one without.</param>
    /// <param name="describe">Describes the entry.</param>
    /// <returns>This entry.</returns>
    public DraftEntry With(string list, string? id, Action<DraftEntry>? describe = null)
    {
        var entry = new DraftEntry(id);
        describe?.Invoke(entry);
        this[list].Add(entry);
        return this;
    }

    private int Place(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _values.FindIndex(v => v.Key == name);
    }
}
