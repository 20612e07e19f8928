namespace Samverkan.Cli.Tests;

/// <summary>A case that leaves out what is not there would prove nothing: it is told.</summary>
public sealed class LeftOutTests
{
    [Theory]
    [InlineData("bodies: { skolsamradet: left-out }", "there is no `skolsamradet` to leave out", "did you mean `skolsamrad`?")]
    [InlineData("bodies: { skolsamrad: { seats: { aby-2: left-out } } }", "there is no `aby-2` to leave out", "did you mean `aby-1`?")]
    [InlineData("bodies: { skolsamrad: { sphere: left-out } }", "there is no `sphere` to leave out", "what is left out must be there")]
    [InlineData("bodies: { skolsamrad: { seats: { aby-1: left-out } } }", null, null)]
    public void Change_LeavesOutWhatIsNotThere_IsAnError(string change, string? message, string? help)
    {
        using var folder = new TempFolder();
        folder.Write("c.charter.yaml", """
            charter: c
            sources: { a: { title: A } }
            words: { council: { kind-of: body, sv: råd, en: council } }
            rules:
            - { id: r, cite: "1", says: { sv: R., en: R. }, in: council, must: { seats: { at-least: 1 } } }

            """);
        var cases = folder.Write("c.cases.yaml", $$"""
            cases-of: c
            cases:
            - name: changed
              base: whole
              change: { {{change}} }
              expect: { r: violated }
            bases: { whole: whole.structure.yaml }

            """);
        folder.Write("whole.structure.yaml", "structure: s\nas-of: 2025-01-01\norganisations: {}\nbodies: { skolsamrad: { kind: council, seats: [{ id: aby-1 }] } }\n");

        var run = Cli.Run("test", cases);

        if (message is null)
        {
            run.Exit.Should().Be(ExitCode.Complies, run.Error);
            return;
        }

        run.Exit.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("c.cases.yaml:5:").And.Contain(message).And.Contain(help);
    }
}
