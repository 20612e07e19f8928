namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan lint</c>: charters in files and folders, with the statements and cases beside them.</summary>
public sealed class LintTests : IDisposable
{
    private const string Charter = """
        charter: garden
        name: { sv: Koloniföreningen, en: The Allotment Society }
        sources: { statutes: { title: Stadgar } }
        words: { board: { kind-of: body, sv: styrelse, en: board }, ours: { is: board, sv: Styrelsen, en: the board } }
        rules:
        - { id: exists, cite: "1", says: Styrelsen finns., must: { bodies: { includes: ours } } }

        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lint_ShippedChartersById_HaveNothingToRemarkOn()
    {
        var run = Cli.Run("lint", "orebro-2027", "vastmanland-2017");

        run.Exit.Should().Be(ExitCode.Complies, run.Error);
        run.Error.Should().BeEmpty();
        run.Output.Should().MatchRegex("^2 charters, [0-9]+ rules: nothing to remark on\n$");
    }

    [Fact]
    public void Lint_AFolder_FindsTheChartersInIt()
    {
        Directory.CreateDirectory(_folder["inner"]);
        _folder.Write("inner/garden.charter.yaml", Charter);

        var run = Cli.Run("lint", _folder["."], "--lang", "sv");

        run.Exit.Should().Be(ExitCode.Violations);
        run.Error.Should().Contain("garden.charter.yaml:6:9: varning: `says` i regeln `exists` har samma text på svenska och engelska [lint/missing-text]")
            .And.Contain("inga fall prövar `garden` [lint/no-case]").And.Contain("skriv `garden.cases.yaml` bredvid stadgan");
        run.Output.Should().Be("1 stadga, 1 regel: 2 anmärkningar\n");
    }

    [Fact]
    public void Except_LeavesItsCodeOut()
    {
        var file = _folder.Write("garden.charter.yaml", Charter);

        Cli.Run("lint", file, "--except", "lint/missing-text", "--except", "lint/no-case").Exit.Should().Be(ExitCode.Complies);
        var run = Cli.Run("lint", file, "--except", "lint/no-cases");
        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().StartWith("samverkan: --except: there is no code `lint/no-cases`; did you mean lint/no-case?\n");
    }

    [Fact]
    public void Lint_AFaultyFileBesideTheCharter_IsAnError()
    {
        var file = _folder.Write("garden.charter.yaml", Charter);
        _folder.Write("garden.cases.yaml", "cases-of: garden\ncases:\n- name: one\n  structure: nowhere.yaml\n  expect: { exists: satisfied }\n");

        var run = Cli.Run("lint", file);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("there is no file `nowhere.yaml`");
    }

    [Theory]
    [InlineData("nowhere.charter.yaml", "no such file")]
    [InlineData("orebro-2028", "did you mean orebro-2027?")]
    [InlineData("docs/decisions", "no files here whose names end in .charter.yaml")]
    public void Lint_WhatIsNotThere_IsOneClearSentence(string name, string expected)
    {
        var run = Cli.Run("lint", name);

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain(expected).And.HaveLength(run.Error.IndexOf('\n', StringComparison.Ordinal) + 1);
    }
}
