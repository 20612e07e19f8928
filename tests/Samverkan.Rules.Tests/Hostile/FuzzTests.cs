using Samverkan.Fuzz;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Hostile;

/// <summary>Files, spoilt in many ways: whatever comes of it, it is a report or diagnostics. docs/quality.md tells how to run many more.</summary>
public sealed class FuzzTests
{
    private const int Share = 500;

    public static TheoryData<string> Kept =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Path("tests", "corpus", "fuzz"), "*.*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(RepositoryRoot.Directory, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void SpoiltFiles_AreStood(int seed)
    {
        var mutator = new Mutator(Seed.All(), seed);

        var fuzzer = Run(Enumerable.Range(0, Share).Select(n => mutator.Make(n) is var (name, bytes) ? ((long)n, name, bytes) : default));

        fuzzer.Done.Should().Be(Share);
        fuzzer.Usable.Should().BeGreaterThan(Share / 20, "what is never usable is never judged");
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void KeptInput_IsStood(string file) => Run([(0, file, File.ReadAllBytes(RepositoryRoot.Path(file)))]);

    [Fact]
    public void SameSeedAndNumber_GiveTheSameInput()
    {
        var seeds = Seed.All();

        var (name, bytes) = new Mutator(seeds, 7).Make(4711);

        new Mutator(seeds, 7).Make(4711).Bytes.Should().Equal(bytes);
        Enumerable.Range(0, 50).Select(n => new Mutator(seeds, 7).Make(n)).Select(i => i.Name).Distinct().Should().HaveCountGreaterThan(10).And.NotBeNull(name);
    }

    private static Fuzzer Run(IEnumerable<(long, string, byte[])> inputs)
    {
        var fuzzer = new Fuzzer(mindsTime: false);
        fuzzer.Run(inputs);
        fuzzer.Troubles.Select(t => $"{t.Name}, input {t.Number}: {t.What} {t.Details}").Should().BeEmpty();
        return fuzzer;
    }
}
