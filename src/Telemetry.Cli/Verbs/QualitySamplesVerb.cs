using System.CommandLine;
using Telemetry.Quality;
using Telemetry.Quality.Sampling;
using Telemetry.Server;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry quality samples</c>: every fraction of the hand-sorted samples with its share, masses and interval.</summary>
internal static class QualitySamplesVerb
{
    public static Command Create()
    {
        var (data, stream) = (SharedOptions.Data(), new Option<string?>("--stream") { Description = "One stream; all when left out" });
        var language = new QueryOptions();
        var verb = new Command("samples", "Shares of the hand-sorted fractions. Example: telemetry quality samples --data data --stream pmd --language nl") { data, stream, language.Language };
        verb.SetAction(async (parsed, _) =>
        {
            var words = language.LanguageOf(parsed);
            var streams = QualityVerb.Samples(new DataFolder(parsed.GetRequiredValue(data)), parsed.GetValue(stream)).Select(group => new
            {
                Stream = group.Key,
                Samples = group.Count(),
                Interfering = ShareEstimate.Of(SampledPart.Of(group, SortedClass.Interfering)),
                Fractions = FractionEstimate.Of([.. group]),
            }).ToList();
            var lines = streams.SelectMany(one => one.Fractions.Select(fraction => $"{one.Stream}  {fraction.Fraction}: {SamplingText.Interval(fraction.Interval, words)}")
                .Prepend($"{one.Stream}  {SamplingText.Interfering(words)}: {SamplingText.Interval(one.Interfering, words)}"));
            await Answer.WriteAsync(parsed, new { streams }, streams.Count == 0 ? SamplingText.Interval(null, words) : string.Join('\n', lines));
            return 0;
        });
        return verb;
    }
}
