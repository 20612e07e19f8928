using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.TestSupport;

namespace Samverkan.Schemas.Tests;

/// <summary>Schema and reader agree: what the schema refuses the reader refuses, with a located message; what the reader accepts the schema accepts.</summary>
public sealed class AgreementTests
{
    // Each document gets so many mistakes, one at a time; large ones fewer, as all of it is looked at each time.
    private static int Mutations(Document document) => document.Text.Length > 20_000 ? 10 : 40;

    public static TheoryData<string> Names => [.. Document.All.Select(d => d.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_OfTheRepository_IsRefusedByTheReaderIfByTheSchema(string name)
    {
        var document = Document.All.Single(d => d.Name == name);
        var errors = Read.Errors(document.Schema, new SourceText(Place(document), document.Text));

        if (YamlAsJson.Read(document.Text) is not { } json)
        {
            errors.Should().NotBeEmpty("it is no YAML");
        }
        else if (errors.Count == 0)
        {
            Validator.Errors(document.Schema, json).Should().BeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Mistake_RefusedByTheSchema_IsRefusedByTheReader(string name)
    {
        var document = Document.All.Single(d => d.Name == name);
        if (YamlAsJson.Read(document.Text) is not JObject { HasValues: true } original || document.IsPiece)
        {
            return;
        }

        var random = new Random(name.Aggregate(17, (h, c) => unchecked((h * 31) + c)));
        var disagreements = new List<string>();
        for (var i = 0; i < Mutations(document); i++)
        {
            var (mutant, what) = Mutation.Of(original, random);
            var refused = Validator.Errors(document.Schema, mutant);
            if (refused.Count == 0)
            {
                continue;
            }

            var source = new SourceText(Place(document) + ".json", mutant.ToString(Formatting.Indented));
            IReadOnlyList<Diagnostic> errors;
            try
            {
                errors = Read.Errors(document.Schema, source);
            }
#pragma warning disable CA1031 // Whatever the reader throws is a fault of the reader, to be told with the mistake that showed it.
            catch (Exception e)
#pragma warning restore CA1031
            {
                disagreements.Add($"{what}: {e}");
                continue;
            }

            if (errors.Count == 0)
            {
                disagreements.Add($"{what}: {refused[0]}");
            }

            errors.Where(e => e.Span.Start.Line < 1 || e.Message.Sv!.Length == 0 || e.Message.En!.Length == 0).Should().BeEmpty();
        }

        disagreements.Should().BeEmpty();
    }

    [Fact]
    public void WhatIsWrittenOfAStructure_FitsTheSchema()
    {
        var written = 0;
        foreach (var document in Document.All.Where(d => d.Schema == "structure"))
        {
            if (Structure.Parse(document.Text) is { Succeeded: true, Value: { } structure })
            {
                Validator.Errors("structure", YamlAsJson.Read(structure.ToYaml())!).Should().BeEmpty("{0}", document.Name);
                Validator.Errors("structure", JToken.Parse(structure.ToJson())).Should().BeEmpty("{0}", document.Name);
                written++;
            }
        }

        written.Should().BeGreaterThan(50);
    }

    private static string Place(Document document) => RepositoryRoot.Path(document.Name.Split(':')[0]);
}
