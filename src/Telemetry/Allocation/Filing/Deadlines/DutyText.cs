using System.Globalization;
using Telemetry.Containers;
using Telemetry.Reporting;

namespace Telemetry.Allocation.Filing.Deadlines;

/// <summary>A duty in words, Dutch or English.</summary>
public static class DutyText
{
    public static string Line(DutyLine line, ReportLanguage language)
    {
        var dutch = language == ReportLanguage.Dutch;
        var day = line.Deadline is { } deadline
            ? $"{deadline.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(deadline.IsProposal ? dutch ? " (voorstel)" : " (proposal)" : "")}"
            : dutch ? "geen termijn bekend" : "no deadline known";
        return $"{line.Duty.Party}  {Title(line.Duty, language)}  {day}  {State(line.State, language)}";
    }

    public static string Title(Duty duty, ReportLanguage language) => $"{Name(duty.Id, language)} {duty.Period}";

    public static string State(DutyState state, ReportLanguage language)
    {
        Wording words = state switch
        {
            DutyState.Open => new("open", "open"),
            DutyState.Done => new("gedaan", "done"),
            DutyState.Late => new("TE LAAT", "LATE"),
            _ => new("te laat gedaan", "done late"),
        };
        return language == ReportLanguage.Dutch ? words.Dutch : words.English;
    }

    private static string Name(string duty, ReportLanguage language) => (duty, language) switch
    {
        (Duty.Declaration, ReportLanguage.Dutch) => "opgave",
        (Duty.Declaration, _) => "declaration",
        (Duty.Objection, ReportLanguage.Dutch) => "bezwaar",
        (Duty.Objection, _) => "objection",
        _ => duty,
    };
}
