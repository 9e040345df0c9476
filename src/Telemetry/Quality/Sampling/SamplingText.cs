using System.Globalization;
using Telemetry.Reporting;

namespace Telemetry.Quality.Sampling;

/// <summary>Shares and verdicts in words, for whoever has to decide on them.</summary>
public static class SamplingText
{
    public static string Interval(ShareInterval? interval, ReportLanguage language) => (interval, language) switch
    {
        (null, ReportLanguage.Dutch) => "niet bemonsterd",
        (null, _) => "not sampled",
        ({ } share, ReportLanguage.Dutch) =>
            $"{Percent(share.Share, language)} ({share.ConfidencePercent} %-interval {Percent(share.Low, language)} tot {Percent(share.High, language)}; n = {share.Samples}, {Kilograms(share.SampledGrams, language)} kg; {share.Method})",
        ({ } share, _) =>
            $"{Percent(share.Share, language)} ({share.ConfidencePercent} % interval {Percent(share.Low, language)} to {Percent(share.High, language)}; n = {share.Samples}, {Kilograms(share.SampledGrams, language)} kg; {share.Method})",
    };

    public static string Verdict(SamplingAdvice advice, ReportLanguage language)
    {
        var limit = Percent(advice.Limit, language);
        return language == ReportLanguage.Dutch
            ? advice.Verdict switch
            {
                ExcessVerdict.ExcessShown => $"De overschrijding van {limit} is aangetoond: het hele interval ligt erboven.",
                ExcessVerdict.BelowShown => $"Aangetoond dat {limit} niet wordt overschreden: het hele interval ligt eronder.",
                ExcessVerdict.NotSampled => "Er zijn geen monsters; er is niets aangetoond.",
                _ => $"Niet aangetoond: het interval ligt aan beide kanten van {limit}. {More(advice, language)}",
            }
            : advice.Verdict switch
            {
                ExcessVerdict.ExcessShown => $"The excess over {limit} is shown: the whole interval lies above it.",
                ExcessVerdict.BelowShown => $"It is shown that {limit} is not exceeded: the whole interval lies below it.",
                ExcessVerdict.NotSampled => "There are no samples; nothing is shown.",
                _ => $"Not shown: the interval lies on both sides of {limit}. {More(advice, language)}",
            };
    }

    public static string Percent(double share, ReportLanguage language)
    {
        var text = (share * 100).ToString("0.00", CultureInfo.InvariantCulture) + " %";
        return language == ReportLanguage.Dutch ? text.Replace('.', ',') : text;
    }

    private static string More(SamplingAdvice advice, ReportLanguage language) => (advice.MoreSamples, language) switch
    {
        (null, ReportLanguage.Dutch) => "Hoeveel monsters het beslissen, is hieruit niet te zeggen.",
        (null, _) => "How many samples would settle it cannot be told from these.",
        ({ } more, ReportLanguage.Dutch) => $"Blijft het aandeel zoals nu, dan beslissen nog {more} {(more == 1 ? "monster" : "monsters")} het met {advice.PowerPercent} % kans.",
        ({ } more, _) => $"If the share stays as it is, {more} more {(more == 1 ? "sample settles" : "samples settle")} it with {advice.PowerPercent} % probability.",
    };

    private static string Kilograms(long grams, ReportLanguage language)
    {
        var text = (grams / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
        return language == ReportLanguage.Dutch ? text.Replace('.', ',') : text;
    }
}
