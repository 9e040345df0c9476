using Telemetry.Quality.Dispute;
using Xunit;

namespace Telemetry.Tests.Heart.Dispute;

public sealed class DisputeManifestTests
{
    private readonly Dictionary<string, byte[]> files = new(DisputeDocuments.Of(DisputedLoad.File()), StringComparer.Ordinal);

    private string? Difference => DisputeManifest.FirstDifference(files[DisputeManifest.FileName], files.Keys, name => files[name]);

    [Fact]
    public void A_file_as_it_was_handed_over_has_no_difference() => Assert.Null(Difference);

    [Fact]
    public void Any_changed_byte_is_found_and_its_file_named()
    {
        foreach (var name in files.Keys.Where(name => name != DisputeManifest.FileName).ToList())
        {
            files[name][^1] ^= 1;
            Assert.StartsWith($"{name} has SHA-256 ", Difference, StringComparison.Ordinal);
            files[name][^1] ^= 1;
        }
    }

    [Fact]
    public void A_file_that_was_taken_away_is_named()
    {
        files.Remove("readings.csv");

        Assert.StartsWith("readings.csv is missing", Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_cut_short_is_named_with_its_length()
    {
        files["samples.csv"] = files["samples.csv"][..10];

        Assert.StartsWith("samples.csv has 10 bytes and not", Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_slipped_in_is_named()
    {
        files["photo.jpg"] = [1];

        Assert.StartsWith("photo.jpg is not in manifest.json", Difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"schema\":\"other\",\"files\":[]}")]
    public void A_manifest_that_is_none_is_said_to_be_unreadable(string text)
    {
        files[DisputeManifest.FileName] = System.Text.Encoding.UTF8.GetBytes(text);

        Assert.StartsWith("manifest.json cannot be read", Difference, StringComparison.Ordinal);
    }
}
