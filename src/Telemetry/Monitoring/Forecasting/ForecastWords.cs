using Telemetry.Reporting;

namespace Telemetry.Monitoring.Forecasting;

/// <summary>The words for how reliable a forecast is, in Dutch and English.</summary>
public static class ForecastWords
{
    public static string Of(Reliability reliability, ReportLanguage language) => (reliability, language) switch
    {
        (Reliability.NotEstablished, ReportLanguage.Dutch) => "niet vastgesteld",
        (Reliability.NotEstablished, _) => "not established",
        (Reliability.Low, ReportLanguage.Dutch) => "matig",
        (Reliability.Low, _) => "low",
        (Reliability.Fair, ReportLanguage.Dutch) => "redelijk",
        (Reliability.Fair, _) => "fair",
        (_, ReportLanguage.Dutch) => "goed",
        _ => "good",
    };

    public static string Reason(ReliabilityJudgement judgement, ReportLanguage language)
    {
        var (cycles, seen, watched) = (judgement.Cycles, judgement.DaysSeen, judgement.DaysWatched);
        return (judgement.Reason, language) switch
        {
            (ReliabilityReason.NeverHeard, ReportLanguage.Dutch) => "geen bruikbaar niveau",
            (ReliabilityReason.NeverHeard, _) => "no usable level",
            (ReliabilityReason.Silent, ReportLanguage.Dutch) => "sensor is stil",
            (ReliabilityReason.Silent, _) => "the sensor is silent",
            (ReliabilityReason.FewCycles, ReportLanguage.Dutch) => $"{cycles} {(cycles == 1 ? "hele cyclus" : "hele cycli")} gezien",
            (ReliabilityReason.FewCycles, _) => $"{cycles} whole {(cycles == 1 ? "cycle" : "cycles")} seen",
            (ReliabilityReason.MissingDays, ReportLanguage.Dutch) => $"{seen} van {watched} dagen gemeten",
            (ReliabilityReason.MissingDays, _) => $"{seen} of {watched} days measured",
            (_, ReportLanguage.Dutch) => $"{cycles} hele cycli, {seen} van {watched} dagen gemeten",
            _ => $"{cycles} whole cycles, {seen} of {watched} days measured",
        };
    }
}
