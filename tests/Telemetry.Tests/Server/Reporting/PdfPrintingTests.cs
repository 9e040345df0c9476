using System.Text;
using Telemetry.Reporting;
using Telemetry.Reporting.Runs;
using Telemetry.Server.Reporting.Runs;
using Telemetry.Tests.Edge;
using Telemetry.Tests.Reporting.Runs;
using Xunit;

namespace Telemetry.Tests.Server.Reporting;

public sealed class PdfPrintingTests
{
    [Fact]
    public async Task A_page_becomes_a_tagged_document()
    {
        Assert.SkipWhen(!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "chromium"))), "No chromium is installed here.");
        using var folder = new TemporaryFolder();
        var (page, target) = (Path.Combine(folder.Path, "run.html"), Path.Combine(folder.Path, "run.pdf"));
        await File.WriteAllBytesAsync(page, RunHtml.Write(PublishedRuns.Of(), ReportLanguage.Dutch), TestContext.Current.CancellationToken);
        await PdfPrinting.PrintAsync(page, target, null, TestContext.Current.CancellationToken);
        var document = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(target, TestContext.Current.CancellationToken));
        Assert.StartsWith("%PDF-", document, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", document, StringComparison.Ordinal);
        Assert.Contains("/Marked true", document, StringComparison.Ordinal);
        Assert.Contains("/Lang (nl)", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_is_not_there_is_named_with_the_way_out()
    {
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Path, "run.html");
        await File.WriteAllTextAsync(page, "<!doctype html><title>x</title>", TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<IOException>(() => PdfPrinting.PrintAsync(page, Path.Combine(folder.Path, "run.pdf"), Path.Combine(folder.Path, "browser"), TestContext.Current.CancellationToken));
        Assert.Contains("--browser", refused.Message, StringComparison.Ordinal);
    }
}
