using System.CommandLine;
using System.Globalization;
using Telemetry.Protocol.Quality;
using Telemetry.Quality;
using Telemetry.Quality.Sampling;
using Telemetry.Reporting;
using Telemetry.Simulators.Import;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry import zurich</c>: a published set of hand-sorted waste in the form of samples, with the shares that it shows.</summary>
internal static class ImportZurichVerb
{
    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "Folder with the five published tables" };
        var output = new Option<string>("--out") { Description = "The file of samples to write", DefaultValueFactory = _ => "zurich-samples.csv" };
        var verb = new Command("zurich", "Hand-sorted waste of Zurich as samples. Example: telemetry import zurich FOLDER --out samples.csv") { source, output };
        verb.SetAction(async (parsed, stop) =>
        {
            var (samples, findings) = ZurichImport.Read(parsed.GetRequiredValue(source));
            await File.WriteAllBytesAsync(parsed.GetRequiredValue(output), SampleCsv.Write(samples), stop);
            foreach (var finding in findings)
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"row {finding.Row}: {(finding.Refused ? "refused" : "note")}: {finding.Field} '{finding.Value}' {finding.Reason}"));
            var shares = samples.GroupBy(sample => sample.Stream, StringComparer.Ordinal).Select(group => (Stream: group.Key, Parts: SampledPart.Of(group, SortedClass.Interfering)))
                .Select(one => new { one.Stream, Interval = ShareEstimate.Of(one.Parts), Classical = RatioEstimate.Of(one.Parts)?.Interval() }).ToList();
            await Answer.WriteAsync(
                parsed, new { samples = samples.Count, shares, findings },
                string.Join('\n', shares.SelectMany(one => new[] { one.Interval, one.Classical }.Select(interval => $"{one.Stream}: {SamplingText.Interval(interval, ReportLanguage.English)}"))));
            return 0;
        });
        return verb;
    }
}
