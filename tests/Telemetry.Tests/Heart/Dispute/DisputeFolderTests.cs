using System.IO.Compression;
using Telemetry.Quality.Dispute;
using Telemetry.Server.Reporting;
using Telemetry.Tests.Simulators;
using Xunit;

namespace Telemetry.Tests.Heart.Dispute;

public sealed class DisputeFolderTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    private string Folder => Path.Combine(temporary.Path, "T1");

    [Fact]
    public async Task A_folder_as_it_was_written_has_no_difference_and_may_be_written_again()
    {
        await WriteAsync();
        await WriteAsync();

        Assert.Null(DisputeFolder.FirstDifference(Folder));
    }

    [Fact]
    public async Task A_changed_file_in_the_folder_is_named()
    {
        await WriteAsync();
        await File.AppendAllTextAsync(Path.Combine(Folder, "dispute.json"), " ", TestContext.Current.CancellationToken);

        Assert.StartsWith("dispute.json has", DisputeFolder.FirstDifference(Folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_manifest_cannot_be_checked_and_says_so()
    {
        await WriteAsync();
        File.Delete(Path.Combine(Folder, DisputeManifest.FileName));

        Assert.StartsWith("manifest.json is missing", DisputeFolder.FirstDifference(Folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_something_else_in_it_is_left_alone()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "letter.txt"), "", TestContext.Current.CancellationToken);

        Assert.Contains("'letter.txt'", (await Assert.ThrowsAsync<IOException>(WriteAsync)).Message, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(Folder));
    }

    [Fact]
    public async Task The_zip_beside_the_folder_holds_the_same_files()
    {
        await WriteAsync();
        await using var zip = await ZipFile.OpenReadAsync(Folder + ".zip", TestContext.Current.CancellationToken);

        foreach (var (name, content) in DisputeDocuments.Of(DisputedLoad.File()))
        {
            using var copy = new MemoryStream();
            await using var entry = await zip.GetEntry(name)!.OpenAsync(TestContext.Current.CancellationToken);
            await entry.CopyToAsync(copy, TestContext.Current.CancellationToken);
            Assert.Equal(content, copy.ToArray());
        }
    }

    public void Dispose() => temporary.Dispose();

    private Task WriteAsync() => DisputeFolder.WriteAsync(DisputeDocuments.Of(DisputedLoad.File()), Folder, TestContext.Current.CancellationToken);
}
