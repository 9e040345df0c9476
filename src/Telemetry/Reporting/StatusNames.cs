using Telemetry.Readings;

namespace Telemetry.Reporting;

/// <summary>How a measurement went, in words for people.</summary>
public static class StatusNames
{
    public static string Of(ReadingStatus status, ReportLanguage language)
    {
        var (dutch, english) = status switch
        {
            ReadingStatus.Ok => ("goed", "good"),
            ReadingStatus.Suspect => ("verdacht", "suspect"),
            ReadingStatus.NotReady => ("niet gereed", "not ready"),
            ReadingStatus.Timeout => ("geen antwoord", "no answer"),
            ReadingStatus.BusError => ("busfout", "bus error"),
            ReadingStatus.CrcError => ("controlesom onjuist", "wrong checksum"),
            ReadingStatus.OutOfRange => ("buiten bereik", "out of range"),
            ReadingStatus.NoTarget => ("geen echo", "no echo"),
            ReadingStatus.Saturated => ("verzadigd", "saturated"),
            ReadingStatus.Stuck => ("vastgelopen", "stuck"),
            _ => ("onbekend", "unknown"),
        };
        return language == ReportLanguage.Dutch ? dutch : english;
    }
}
