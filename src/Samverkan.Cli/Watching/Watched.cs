using System.Collections.Immutable;

namespace Samverkan.Cli.Watching;

/// <summary>What one structure, or a charter's own tests, came to in one round.</summary>
/// <param name="Title">What it is, by name and file.</param>
/// <param name="Verdict">What it came to, in words.</param>
/// <param name="Items">What there is to tell of it.</param>
internal sealed record Watched(string Title, string Verdict, ImmutableArray<WatchedItem> Items);

/// <summary>Something to tell: a finding, or a case that does not come out as expected.</summary>
/// <param name="Key">Stays the same from round to round.</param>
/// <param name="Label">What it is: "violation".</param>
/// <param name="Name">What it is about, for when it is solved.</param>
/// <param name="Text">It, in one paragraph.</param>
internal sealed record WatchedItem(string Key, string Label, string Name, string Text);
