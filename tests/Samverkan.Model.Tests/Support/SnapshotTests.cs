using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Support;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samverkan-snapshot-");

    private SnapshotFile SnapshotInFolder => new(_folder.FullName, "Seats.Listed");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Verify_TextIsTheKeptOne_Passes()
    {
        Snapshot.Verify("ordförande\nvice ordförande\n");
    }

    [Fact]
    public void Verify_NamedSnapshot_ReadsTheFileOfThatName()
    {
        Snapshot.Verify("ledamot\n", name: "sv");
        Snapshot.Verify("member\n", name: "en");
    }

    [Fact]
    public void Verify_TextDiffers_ThrowsWithBothPathsAndTheDifference()
    {
        File.WriteAllText(SnapshotInFolder.VerifiedPath, "chair\nvice chair\nmember\n");

        var verify = () => Snapshot.Verify("chair\nsecond chair\nmember\n", SnapshotInFolder, accept: false);

        verify.Should().Throw<SnapshotMismatchException>().Which.Message.Should()
            .Contain(SnapshotInFolder.VerifiedPath)
            .And.Contain(SnapshotInFolder.ReceivedPath)
            .And.EndWith("""
                --- verified
                +++ received
                @@ verified line 1, received line 1 @@
                 chair
                -vice chair
                +second chair
                 member
                """);
    }

    [Fact]
    public void Verify_TextDiffers_WritesWhatWasReceivedAndLeavesTheKept()
    {
        File.WriteAllText(SnapshotInFolder.VerifiedPath, "chair\n");

        var verify = () => Snapshot.Verify("chair\r\nmember\r\n", SnapshotInFolder, accept: false);

        verify.Should().Throw<SnapshotMismatchException>();
        File.ReadAllText(SnapshotInFolder.ReceivedPath).Should().Be("chair\nmember\n");
        File.ReadAllText(SnapshotInFolder.VerifiedPath).Should().Be("chair\n");
    }

    [Fact]
    public void Verify_NothingKeptYet_ThrowsAndWritesWhatWasReceived()
    {
        var verify = () => Snapshot.Verify("chair\n", SnapshotInFolder, accept: false);

        verify.Should().Throw<SnapshotMismatchException>().WithMessage("snapshot `Seats.Listed` has no verified text yet*+chair");
        File.Exists(SnapshotInFolder.ReceivedPath).Should().BeTrue();
        File.Exists(SnapshotInFolder.VerifiedPath).Should().BeFalse();
    }

    [Fact]
    public void Verify_OnlyLineEndingsDiffer_PassesAndClearsAnOlderReceivedFile()
    {
        File.WriteAllText(SnapshotInFolder.VerifiedPath, "chair\r\nmember\r\n");
        File.WriteAllText(SnapshotInFolder.ReceivedPath, "from an earlier run");

        Snapshot.Verify("chair\nmember\n", SnapshotInFolder, accept: false);

        File.Exists(SnapshotInFolder.ReceivedPath).Should().BeFalse();
    }

    [Fact]
    public void Verify_OnlyTheLastLineEndDiffers_SaysSo()
    {
        File.WriteAllText(SnapshotInFolder.VerifiedPath, "chair\n");

        var verify = () => Snapshot.Verify("chair", SnapshotInFolder, accept: false);

        verify.Should().Throw<SnapshotMismatchException>().WithMessage("*-chair\n+chair\n\\ no newline at the end");
    }

    [Fact]
    public void Verify_Accepting_KeepsTheReceivedTextWithLineFeedsAndNoMark()
    {
        File.WriteAllText(SnapshotInFolder.VerifiedPath, "chair\n");
        File.WriteAllText(SnapshotInFolder.ReceivedPath, "from an earlier run");

        Snapshot.Verify("ordförande\r\n", SnapshotInFolder, accept: true);

        File.ReadAllBytes(SnapshotInFolder.VerifiedPath).Should().Equal("ordförande\n"u8.ToArray());
        File.Exists(SnapshotInFolder.ReceivedPath).Should().BeFalse();
    }

    [Fact]
    public void Verify_ChangesFarApart_ShowsThreeLinesAroundEach()
    {
        var lines = Enumerable.Range(1, 40).Select(number => $"seat {number}\n").ToArray();
        File.WriteAllText(SnapshotInFolder.VerifiedPath, string.Concat(lines));
        lines[9] = "seat ten\n";
        lines[29] = "";

        var verify = () => Snapshot.Verify(string.Concat(lines), SnapshotInFolder, accept: false);

        verify.Should().Throw<SnapshotMismatchException>().Which.Message.Should().EndWith("""
            @@ verified line 7, received line 7 @@
             seat 7
             seat 8
             seat 9
            -seat 10
            +seat ten
             seat 11
             seat 12
             seat 13
            @@ verified line 27, received line 27 @@
             seat 27
             seat 28
             seat 29
            -seat 30
             seat 31
             seat 32
             seat 33
            """);
    }

    [Theory]
    [InlineData("SeatTests.cs", "Read_Vacant_IsVacant", null, "SeatTests.Read_Vacant_IsVacant")]
    [InlineData("SeatTests.Vacancy.cs", "Read_Vacant_IsVacant", "en", "SeatTests.Read_Vacant_IsVacant_en")]
    public void SnapshotFile_OfATestMethod_LiesBesideItsSource(string source, string method, string? name, string stem)
    {
        var file = SnapshotFile.Of(Path.Combine(_folder.FullName, source), method, name);

        file.Should().Be(new SnapshotFile(_folder.FullName, stem));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sv/en")]
    [InlineData("two words")]
    public void SnapshotFile_NameNoFileCanHave_IsRefused(string name)
    {
        var create = () => SnapshotFile.Of("SeatTests.cs", "Read", name);

        create.Should().Throw<ArgumentException>();
    }
}
