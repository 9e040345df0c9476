using System.CommandLine;
using Telemetry.Quality;
using Telemetry.Quality.DoubleSampling;
using Telemetry.Quality.Sampling;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Server.Quality;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry quality estimate</c>: the interfering share of every container, route, neighbourhood and municipality, from the signals of all and the sorting of few.</summary>
internal static class QualityEstimateVerb
{
    public static Command Create()
    {
        var (data, stream) = (SharedOptions.Data(), new Option<string>("--stream") { Description = "The stream", Required = true });
        var periodText = new Option<string>("--period") { Description = "2024, 2024-Q4 or 2024-10", Required = true };
        var language = new QueryOptions();
        var verb = new Command("estimate", "Two-phase estimate by place. Example: telemetry quality estimate --data data --stream pmd --period 2024-10 --language nl")
        {
            data, stream, periodText, language.Language,
        };
        verb.SetAction(async (parsed, _) =>
        {
            var (folder, id, words) = (new DataFolder(parsed.GetRequiredValue(data)), parsed.GetRequiredValue(stream), language.LanguageOf(parsed));
            var text = parsed.GetRequiredValue(periodText);
            var period = Period.TryParse(text) ?? throw new ArgumentException($"--period: '{text}' is not a period; write 2024, 2024-Q4 or 2024-10.");
            using var store = folder.OpenReadings();
            IReadOnlyList<EmptyingSignals> signals = [.. SignalRun.Of(folder, store, period).Where(emptying => emptying.Stream == id)];
            var ledger = folder.OpenLedger();
            var model = TwoPhaseModel.Fit(
                id, [.. new SampleLedger(ledger).All().Where(sample => period.Contains(sample.TakenAt))],
                [.. new AssessmentLedger(ledger).All().Where(assessment => period.Contains(assessment.AssessedAt))], signals);
            var estimates = ShareDomain.Within(signals).Select(domain => new { domain.Kind, domain.Id, Interval = model?.Of(domain) }).ToList();
            await Answer.WriteAsync(
                parsed, new { stream = id, period = period.Label, emptyings = signals.Count, estimates },
                model is null
                    ? SamplingText.TooFew(TwoPhaseModel.FewestObservations, words)
                    : string.Join('\n', estimates.Select(one => $"{SamplingText.Place(one.Kind, one.Id, words)}: {SamplingText.Interval(one.Interval, words)}")));
            return 0;
        });
        return verb;
    }
}
