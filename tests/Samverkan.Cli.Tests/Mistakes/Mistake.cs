using System.Text;
using Samverkan.TestSupport;

namespace Samverkan.Cli.Tests.Mistakes;

/// <summary>A typical mistake of somebody who writes charters and structures: a folder of tests/corpus/mistakes with the files, the command, and what it says in each language.</summary>
internal sealed class Mistake
{
    public const string Folder = "tests/corpus/mistakes";
    private const string Prompt = "$ samverkan ";

    private Mistake(string name)
    {
        Name = name;
        var lines = File.ReadAllLines(RepositoryRoot.Path(Folder, name, "mistake.txt"));
        Sv = lines.Single(l => l.StartsWith("sv: ", StringComparison.Ordinal))[4..];
        En = lines.Single(l => l.StartsWith("en: ", StringComparison.Ordinal))[4..];
        Command = lines.Single(l => l.StartsWith(Prompt, StringComparison.Ordinal))[Prompt.Length..];
    }

    public static IReadOnlyList<Mistake> All { get; } =
        [.. Directory.EnumerateDirectories(RepositoryRoot.Path(Folder)).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal).Select(n => new Mistake(n))];

    /// <summary><c>02-missing-colon</c>.</summary>
    public string Name { get; }

    /// <summary>What was done wrong, in Swedish.</summary>
    public string Sv { get; }

    /// <summary>What was done wrong, in English.</summary>
    public string En { get; }

    /// <summary>The command, without the name of the program and the language.</summary>
    public string Command { get; }

    public string ExpectedFile(string lang) => $"{Folder}/{Name}/expected.{lang}.txt";

    /// <summary>What the command writes, standard error before standard output; paths are those of the folder.</summary>
    public (CliRun Run, string Text) Say(string lang)
    {
        var words = Command.Split(' ');
        string[] language = words.Contains("--lang") ? [] : ["--lang", lang];
        var run = Cli.Run([.. words.Select(Placed), .. language]);
        return (run, Unplaced(run.Error + run.Output));
    }

    /// <summary>The text to keep: the command, what it writes and its exit code, as on a page of the guides.</summary>
    public string Kept(string lang)
    {
        var (run, text) = Say(lang);
        var kept = new StringBuilder($"{Prompt}{Command}{(Command.Contains("--lang", StringComparison.Ordinal) ? "" : " --lang " + lang)}\n");
        kept.Append(text).Append("$ echo $?\n").Append((int)run.Exit).Append('\n');
        return kept.ToString();
    }

    // The command is given from the folder of the mistake; the tests stand in the repository.
    private string Placed(string word) =>
        word.StartsWith("../", StringComparison.Ordinal) ? $"{Folder}/{word[3..]}"
        : word.EndsWith(".yaml", StringComparison.Ordinal) || Path.Exists(RepositoryRoot.Path(Folder, Name, word)) ? $"{Folder}/{Name}/{word}"
        : word;

    private string Unplaced(string text) => text.Replace($"{Folder}/{Name}/", "", StringComparison.Ordinal).Replace($"{Folder}/", "../", StringComparison.Ordinal);
}
