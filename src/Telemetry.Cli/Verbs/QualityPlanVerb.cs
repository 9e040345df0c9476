using System.CommandLine;
using Telemetry.Quality;
using Telemetry.Quality.Sampling;
using Telemetry.Quantities;
using Telemetry.Server;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry quality plan</c>: whether an excess over the limit is shown, and what is still to be sorted.</summary>
internal static class QualityPlanVerb
{
    public static Command Create()
    {
        var (data, stream) = (SharedOptions.Data(), new Option<string>("--stream") { Description = "The stream", Required = true });
        var tonnes = new Option<decimal?>("--tonnes") { Description = "Tonnes collected, for the least mass to sort (60 kg for every 75 t)" };
        var halfWidth = new Option<decimal>("--half-width") { Description = "Half of the interval that is wanted, in percentage points", DefaultValueFactory = _ => 2 };
        var language = new QueryOptions();
        var verb = new Command("plan", "What is still to be sorted. Example: telemetry quality plan --data data --stream pmd --tonnes 1200 --language nl")
        {
            data, stream, tonnes, halfWidth, language.Language,
        };
        verb.SetAction(async (parsed, _) =>
        {
            var (folder, id, words) = (new DataFolder(parsed.GetRequiredValue(data)), parsed.GetRequiredValue(stream), language.LanguageOf(parsed));
            var points = parsed.GetValue(halfWidth);
            if (points is <= 0 or > 50) throw new ArgumentException($"--half-width: {points} is not usable; write more than 0 and at most 50 percentage points.");
            if (parsed.GetValue(tonnes) is < 0 or > 1_000_000_000) throw new ArgumentException($"--tonnes: {parsed.GetValue(tonnes)} is not usable; write 0 to 1000000000 tonnes.");
            var limit = folder.ReadRules(folder.ReadRegistry()).Streams.FirstOrDefault(rules => rules.Stream == id)?.InterferingLimitPercent
                ?? throw new ArgumentException($"--stream: '{id}' has no interferingLimitPercent in rules.json; add one or choose another stream.");
            var samples = SampledPart.Of(QualityVerb.Samples(folder, id).SelectMany(group => group), SortedClass.Interfering);
            var advice = SamplingPlanner.Advise(samples, (double)limit / 100);
            var forHalfWidth = RatioEstimate.Of(samples) is { } pilot ? SamplingPlanner.SamplesForHalfWidth(pilot, (double)points / 100) : null;
            Grams? least = parsed.GetValue(tonnes) is { } collected ? SamplingPlanner.MinimumMass(new Grams((long)(collected * 1_000_000))) : null;
            await Answer.WriteAsync(
                parsed, new { stream = id, limitPercent = limit, advice, halfWidthPoints = points, samplesForHalfWidth = forHalfWidth, leastGrams = least?.Value, textDutch = SamplingText.Verdict(advice, Telemetry.Reporting.ReportLanguage.Dutch), textEnglish = SamplingText.Verdict(advice, Telemetry.Reporting.ReportLanguage.English) },
                string.Join('\n', SamplingText.Plan(id, advice, (double)points / 100, forHalfWidth, least, words)));
            return 0;
        });
        return verb;
    }
}
