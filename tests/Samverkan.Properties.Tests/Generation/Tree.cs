using System.Collections.Immutable;

namespace Samverkan.Properties.Tests.Generation;

/// <summary>A document before it is text: a word, a list, or keys with values.</summary>
internal abstract record Tree
{
    public static Tree Word(string word) => new Leaf(word);

    public static Tree Word(long number) => new Leaf(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Tree Words(params IEnumerable<string> words) => new Branch([.. words.Select(Word)]);

    public static implicit operator Tree(string word) => Word(word);
}

/// <summary>A word.</summary>
internal sealed record Leaf(string Text) : Tree;

/// <summary>A list.</summary>
internal sealed record Branch(ImmutableArray<Tree> Items) : Tree
{
    public Branch(params IEnumerable<Tree> items)
        : this([.. items])
    {
    }
}

/// <summary>Keys with values.</summary>
internal sealed record Keyed(ImmutableArray<KeyValuePair<string, Tree>> Keys) : Tree
{
    public Keyed()
        : this(ImmutableArray<KeyValuePair<string, Tree>>.Empty)
    {
    }

    public bool Has(string key) => Keys.Any(k => k.Key == key);

    public Tree? this[string key] => Keys.FirstOrDefault(k => k.Key == key).Value;

    /// <summary>With one more key; a key stands once.</summary>
    public Keyed With(string key, Tree value) => Has(key) ? this : new(Keys.Add(new(key, value)));

    public Keyed And(Keyed other) => other.Keys.Aggregate(this, (all, k) => all.With(k.Key, k.Value));
}
