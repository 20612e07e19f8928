using System.Collections.Immutable;
using FluentAssertions;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.TestSupport;

/// <summary>Diagnostics, with the assertions tests make about them.</summary>
public sealed class Reported
{
    private readonly SourceText _source;
    private ImmutableArray<Diagnostic> _found = [];

    internal Reported(ImmutableArray<Diagnostic> diagnostics, string text)
    {
        Diagnostics = diagnostics;
        _source = new SourceText("", text);
    }

    /// <summary>All of them.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Asserts that there is one with this code; what follows is about those with it.</summary>
    public Reported ShouldReport(string code)
    {
        Diagnostics.Select(d => d.Code).Should().Contain(code);
        _found = [.. Diagnostics.Where(d => d.Code == code)];
        return this;
    }

    /// <summary>Asserts that there is one with this code, and nothing else.</summary>
    public Reported ShouldReportOnly(string code)
    {
        Diagnostics.Select(d => d.ToString()).Should().ContainSingle().Which.Should().Contain($"[{code}]");
        return ShouldReport(code);
    }

    /// <summary>Asserts what one of them underlines.</summary>
    public Reported Under(string text)
    {
        _found.Select(Underlined).Should().Contain(text);
        _found = [.. _found.Where(d => Underlined(d) == text)];
        return this;
    }

    /// <summary>Asserts on which line and in which column, both from 1, one of them starts.</summary>
    public Reported At(int line, int column)
    {
        _found.Select(d => d.Span.Start).Should().Contain(new SourcePosition(line, column));
        _found = [.. _found.Where(d => d.Span.Start == new SourcePosition(line, column))];
        return this;
    }

    /// <summary>Asserts what one of them says, in English.</summary>
    public Reported Saying(string message)
    {
        _found.Select(d => d.Message.In(Language.English)).Should().Contain(message);
        return this;
    }

    /// <summary>Asserts what help one of them gives, in English.</summary>
    public Reported WithHelp(string help)
    {
        _found.Select(d => d.Help?.In(Language.English)).Should().Contain(help);
        return this;
    }

    /// <summary>Asserts which other place one of them points to.</summary>
    public Reported WithRelated(int line, int column)
    {
        _found.SelectMany(d => d.Related).Select(r => r.Start).Should().Contain(new SourcePosition(line, column));
        return this;
    }

    /// <summary>Asserts that nothing is wrong or doubtful.</summary>
    public void ShouldReportNothing() => Diagnostics.Should().BeEmpty();

    /// <summary>Asserts that nothing with this code is there.</summary>
    public void ShouldNotReport(string code) => Diagnostics.Select(d => d.Code).Should().NotContain(code);

    private string Underlined(Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Span.Start, diagnostic.Span.End);
        return start.Line == end.Line
            ? _source.Line(start.Line)[(start.Column - 1)..(end.Column - 1)]
            : string.Join('\n', Enumerable.Range(start.Line, end.Line - start.Line + 1).Select(_source.Line));
    }
}
