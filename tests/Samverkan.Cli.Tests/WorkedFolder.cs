using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests;

/// <summary>The empty folder in which a page such as the tutorial is worked through: the reader's files, as the page has them written and changed.</summary>
/// <remarks>
/// The mark above a block says what becomes of it: <c>file: NAME</c> is the whole of a file, <c>added to: NAME</c> goes at its end, and
/// <c>in: NAME, instead of: TEXT</c> takes the place of the one line that holds the text. While the folder is there, it is the working folder.
/// </remarks>
internal sealed class WorkedFolder : IDisposable
{
    private const string Whole = "file: ";
    private const string Added = "added to: ";
    private const string Inside = "in: ";
    private const string InsteadOf = ", instead of: ";
    private readonly string _before = Environment.CurrentDirectory;

    public WorkedFolder() => Environment.CurrentDirectory = Folder["."];

    public TempFolder Folder { get; } = new();

    /// <summary>Whether a page is worked through in a folder of its own.</summary>
    public static bool IsFor(IEnumerable<DocBlock> blocks) => blocks.Any(b => b.Mark?.StartsWith(Whole, StringComparison.Ordinal) == true || b.Mark == "folder");

    /// <summary>Does to the reader's files what a block says.</summary>
    public void Take(DocBlock block)
    {
        var mark = block.Mark ?? "";
        if (mark.StartsWith(Whole, StringComparison.Ordinal))
        {
            File.WriteAllText(Folder[mark[Whole.Length..]], block.Text);
        }
        else if (mark.StartsWith(Added, StringComparison.Ordinal))
        {
            File.AppendAllText(Folder[mark[Added.Length..]], block.Text);
        }
        else if (mark.StartsWith(Inside, StringComparison.Ordinal) && mark.IndexOf(InsteadOf, StringComparison.Ordinal) is var at and > 0)
        {
            var file = Folder[mark[Inside.Length..at]];
            var lines = File.ReadAllText(file).TrimEnd('\n').Split('\n').ToList();
            var old = lines.FindIndex(l => l.Contains(mark[(at + InsteadOf.Length)..], StringComparison.Ordinal));
            lines.Count(l => l.Contains(mark[(at + InsteadOf.Length)..], StringComparison.Ordinal)).Should().Be(1, "{0} changes one line", block);
            lines[old] = block.Text.TrimEnd('\n');
            File.WriteAllText(file, string.Join('\n', lines) + "\n");
        }
        else
        {
            throw new InvalidOperationException($"{block}: nothing says what the reader does with it");
        }
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        Folder.Dispose();
    }
}
