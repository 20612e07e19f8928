using System.Collections.Immutable;
using Samverkan.Model;

namespace Samverkan.Rules.Reporting;

/// <summary>A form that a report can be written in.</summary>
public sealed class ReportFormat
{
    private ReportFormat(string name, ReportForm form)
    {
        Name = name;
        Form = form;
    }

    /// <summary>Its word on the command line.</summary>
    public string Name { get; }

    /// <summary>For people, in a terminal or a log.</summary>
    public static ReportFormat Text { get; } = new("text", TextReportWriter.Form);

    /// <summary>Samverkan's own JSON.</summary>
    public static ReportFormat Json { get; } = new("json", JsonReportWriter.Form);

    /// <summary>A JSON report for each structure, each on a line of its own.</summary>
    public static ReportFormat NdJson { get; } = new("ndjson", JsonReportWriter.Lines);

    /// <summary>SARIF 2.1.0.</summary>
    public static ReportFormat Sarif { get; } = new("sarif", SarifReportWriter.Form);

    /// <summary>JUnit XML.</summary>
    public static ReportFormat JUnit { get; } = new("junit", JUnitReportWriter.Form);

    /// <summary>Markdown, for a job summary.</summary>
    public static ReportFormat Markdown { get; } = new("markdown", MarkdownReportWriter.Form);

    /// <summary>GitHub workflow commands.</summary>
    public static ReportFormat GitHub { get; } = new("github", GitHubReportWriter.Form);

    /// <summary>An HTML page that stands by itself.</summary>
    public static ReportFormat Html { get; } = new("html", HtmlReportWriter.Form);

    /// <summary>All of them.</summary>
    public static ImmutableArray<ReportFormat> All { get; } = [Text, Json, NdJson, Sarif, JUnit, Markdown, GitHub, Html];

    /// <summary>The one of this name, or null.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    internal ReportForm Form { get; }

    /// <summary>Writes a report in this form.</summary>
    public void Write(Report report, Stream stream) => Form.Write(report, stream);

    /// <summary>Starts a report in this form that is written a structure at a time.</summary>
    /// <param name="stream">Where to; it is not closed.</param>
    /// <param name="rules">The charters that the structures are judged by.</param>
    /// <param name="language">The language to tell it in.</param>
    /// <param name="text">How a text report looks.</param>
    /// <param name="keep">Makes a stream, to read and write, for what must be kept aside until the end; in memory where left out.</param>
    public ReportStream Begin(Stream stream, RuleSet rules, Language language, TextOptions? text = null, Func<Stream>? keep = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(rules);
        return new ReportStream(Form, stream, new ReportFrame(language, rules.Charters, text ?? TextOptions.Default), keep ?? (() => new MemoryStream()));
    }
}
