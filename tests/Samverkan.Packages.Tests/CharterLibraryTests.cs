using Microsoft.Extensions.DependencyInjection;
using Samverkan.DependencyInjection;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules;
using Samverkan.Rules.Attributes;
using Samverkan.Rules.Evaluation;

namespace Samverkan.Packages.Tests;

public sealed class CharterLibraryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samverkan-").FullName;

    private string File => Path.Combine(_folder, "council.charter.yaml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AddSamverkan_WithShippedCharters_GivesOneLibraryForAll()
    {
        using var provider = new ServiceCollection().AddSamverkan(o => o.Add(BuiltInCharters.Orebro2027).Add(BuiltInCharters.Ostergotland2019)).BuildServiceProvider();

        var library = provider.GetRequiredService<CharterLibrary>();

        library.Should().BeSameAs(provider.GetRequiredService<CharterLibrary>());
        library.Ids.Should().Equal("orebro-2027", "ostergotland-2019");
        library["orebro-2027"].Should().BeSameAs(library["orebro-2027"]);
        library.Find("okand").Should().BeNull();
        library.Invoking(l => l["okand"]).Should().Throw<KeyNotFoundException>().WithMessage("*\"okand\"*orebro-2027, ostergotland-2019*");
    }

    [Fact]
    public void Indexer_AFileThatChanges_IsReadAgain()
    {
        Write(2, 1);
        var library = Library(o => o.AddFile(File));
        var first = library["council"];
        library["council"].Should().BeSameAs(first);
        library.Evaluate("council", Texts.Structure("{ id: a }, { id: b }")).Verdict.Should().Be(Verdict.Compliant);

        Write(3, 2);

        library["council"].Should().NotBeSameAs(first);
        library.Evaluate("council", Texts.Structure("{ id: a }, { id: b }")).Verdict.Should().Be(Verdict.NonCompliant);
    }

    [Fact]
    public void Indexer_AFileThatChangesForTheWorse_StaysAsItWasAndTellsWhatIsWrong()
    {
        Write(2, 1);
        var library = Library(o => o.AddFile(File));
        var first = library["council"];

        System.IO.File.WriteAllText(File, "charter: [");
        library["council"].Should().BeSameAs(first);
        library.Problems.Should().ContainSingle().Which.Key.Should().Be("council");

        Write(3, 3);
        library["council"].Should().NotBeSameAs(first);
        library.Problems.Should().BeEmpty();

        System.IO.File.Delete(File);
        library["council"].Charters.Should().ContainSingle();
    }

    [Fact]
    public void Library_OfACharterWithErrors_ThrowsWithItsDiagnostics()
    {
        System.IO.File.WriteAllText(File, "charter: council\n");

        var act = () => Library(o => o.AddFile(File));

        act.Should().Throw<InvalidInputException>().Which.Diagnostics.Should().NotBeEmpty();
    }

    [Fact]
    public void Library_FromAnotherPlace_ReadsItWhenItsVersionChanges()
    {
        var source = new Counted();
        var library = Library(o => o.Add(source));
        _ = library["counted"];
        _ = library["counted"];
        source.Reads.Should().Be(1);

        source.Now++;
        Parallel.For(0, 100, _ => library["counted"].Should().NotBeNull());

        source.Reads.Should().Be(2);
    }

    [Fact]
    public void Library_WithAttributes_LetsEveryCharterNameThem()
    {
        System.IO.File.WriteAllText(File, Texts.Charter(2).Replace("in: rad", "in: { is: rad, age: { at-least: 3 } }", StringComparison.Ordinal));
        var library = Library(o =>
        {
            o.AddFile(File);
            o.Attributes.Add(DerivedAttribute.Number("body", "age", Wording.Same("age"), of => of.AsOf.Year - 2017));
        });

        library.Evaluate("council", Texts.Structure("{ id: a }")).Findings.Should().ContainSingle().Which.Subject.Id.Should().Be("norra");
    }

    [Fact]
    public void Add_TheSameIdTwice_IsRefused()
    {
        var act = () => Library(o => o.Add(BuiltInCharters.Orebro2027).Add(BuiltInCharters.Orebro2027));

        act.Should().Throw<ArgumentException>().WithMessage("*orebro-2027*");
    }

    private static CharterLibrary Library(Action<SamverkanOptions> configure) =>
        new ServiceCollection().AddSamverkan(configure).BuildServiceProvider().GetRequiredService<CharterLibrary>();

    // The time is set by hand: two writes within one tick of the file system would look alike.
    private void Write(int seats, int minute)
    {
        System.IO.File.WriteAllText(File, Texts.Charter(seats));
        System.IO.File.SetLastWriteTimeUtc(File, new DateTime(2020, 1, 1, 12, minute, 0, DateTimeKind.Utc));
    }

    private sealed class Counted : ICharterSource
    {
        private int _reads;

        public int Now { get; set; }

        public int Reads => _reads;

        public string Id => "counted";

        public object? Version => Now;

        public ReadResult<RuleSet> Load(LoadOptions options)
        {
            Interlocked.Increment(ref _reads);
            return RuleSet.Parse(Texts.Charter(2), options: options);
        }
    }
}
