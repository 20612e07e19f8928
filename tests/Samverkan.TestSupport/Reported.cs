using System.Collections.Immutable;
using FluentAssertions;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;

namespace Samverkan.TestSupport;

/// <summary>Diagnostics, with the assertions tests make about them.</summary>
public sealed class Reported
{
    private readonly string _text;
    private Diagnostic? _found;

    internal Reported(ImmutableArray<Diagnostic> diagnostics, string text) => (Diagnostics, _text) = (diagnostics, text);

    /// <summary>All of them.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Asserts that there is one with this code.</summary>
    public Reported ShouldReport(string code)
    {
        Diagnostics.Select(d => d.Code).Should().Contain(code);
        _found = Diagnostics.First(d => d.Code == code);
        return this;
    }

    /// <summary>Asserts what it underlines.</summary>
    public Reported Under(string text)
    {
        var span = _found!.Span;
        var lines = _text.Split('\n');
        var underlined = span.Start.Line == span.End.Line
            ? lines[span.Start.Line - 1][(span.Start.Column - 1)..(span.End.Column - 1)]
            : string.Join('\n', lines[(span.Start.Line - 1)..span.End.Line]);
        underlined.Should().Be(text);
        return this;
    }

    /// <summary>Asserts what help it gives, in English.</summary>
    public Reported WithHelp(string help)
    {
        _found!.Help?.In(Language.English).Should().Be(help);
        return this;
    }

    /// <summary>Asserts that nothing is wrong or doubtful.</summary>
    public void ShouldReportNothing() => Diagnostics.Should().BeEmpty();

    /// <summary>Asserts that nothing with this code is there.</summary>
    public void ShouldNotReport(string code) => Diagnostics.Select(d => d.Code).Should().NotContain(code);
}
