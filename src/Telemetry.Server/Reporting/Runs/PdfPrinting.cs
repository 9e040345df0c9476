using System.ComponentModel;
using System.Diagnostics;

namespace Telemetry.Server.Reporting.Runs;

/// <summary>
/// Prints a page to a tagged PDF with a Chromium browser that is installed on the machine. No PDF library: a browser sets headings, tables and language as the page has
/// them, which is what a screen reader needs. Where there is none, the page prints from any browser.
/// </summary>
public static class PdfPrinting
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <param name="page">Path of an HTML file.</param>
    /// <param name="target">Path of the PDF, which is overwritten.</param>
    /// <param name="browser">Path of the browser; null to look for one.</param>
    /// <exception cref="IOException">No browser was found, or it made no PDF; the message says what to do.</exception>
    public static async Task PrintAsync(string page, string target, string? browser, CancellationToken stop)
    {
        var program = browser ?? Found() ?? throw new IOException($"pdf: no browser found ({string.Join(", ", Browsers)}); give --browser PATH, or open {page} and print it.");
        var profile = Directory.CreateTempSubdirectory("telemetry-pdf-").FullName;
        try
        {
            var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
            string[] arguments =
            [
                "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-pdf-header-footer", $"--user-data-dir={profile}",
                "--export-tagged-pdf", "--generate-pdf-document-outline", $"--print-to-pdf={Path.GetFullPath(target)}", new Uri(Path.GetFullPath(page)).AbsoluteUri,
            ];

            // The page is our own and has no script; root has no other way to run a browser in a container.
            if (Environment.IsPrivilegedProcess) start.ArgumentList.Add("--no-sandbox");
            foreach (var argument in arguments) start.ArgumentList.Add(argument);
            File.Delete(target);
            using var process = Process.Start(start) ?? throw new IOException($"pdf: '{program}' did not start.");
            var errors = process.StandardError.ReadToEndAsync(stop);
            var output = process.StandardOutput.ReadToEndAsync(stop);
            await EndAsync(process, stop);
            if (!File.Exists(target)) throw new IOException($"pdf: '{program}' made no file ({(await errors + await output).Trim()}); open {page} and print it.");
        }
        catch (Win32Exception error)
        {
            throw new IOException($"pdf: '{program}' cannot be run ({error.Message}); give --browser PATH, or open {page} and print it.", error);
        }
        finally
        {
            await DeleteAsync(profile);
        }
    }

    private static async Task EndAsync(Process process, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new IOException($"pdf: the browser took longer than {Longest.TotalMinutes} minutes or was stopped.");
        }
    }

    private static string? Found() => (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                                       from name in Browsers
                                       let file = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
                                       where File.Exists(file)
                                       select file).FirstOrDefault();

    /// <summary>Parts of the browser may still write for a moment; a profile that stays behind in the temporary folder harms nobody.</summary>
    private static async Task DeleteAsync(string profile)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                Directory.Delete(profile, recursive: true);
                return;
            }
            catch (IOException)
            {
                await Task.Delay(200);
            }
        }
    }
}
