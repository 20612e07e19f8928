using System.Collections.Immutable;
using Samverkan.Model.Diagnostics;

namespace Samverkan.Rules.Reporting;

/// <summary>A document that could not be read, and so has no result.</summary>
/// <param name="Source">Its file.</param>
/// <param name="Document">Which document of the file it is; null where the file is one.</param>
/// <param name="Line">The line it begins on.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
internal sealed record UnusableInput(string Source, int? Document, int Line, ImmutableArray<Diagnostic> Diagnostics);
