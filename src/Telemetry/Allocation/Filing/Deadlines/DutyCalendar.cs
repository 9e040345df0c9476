using System.Globalization;
using System.Text;
using Telemetry.Quantities;
using Telemetry.Reporting;

namespace Telemetry.Allocation.Filing.Deadlines;

/// <summary>
/// Deadlines as a calendar file (iCalendar, RFC 5545) that any agenda takes in: one whole day a duty. The same duty has the same id in every file, so that a day that changed moves
/// its entry instead of adding one.
/// </summary>
public static class DutyCalendar
{
    private const int LongestLine = 75;

    /// <param name="stamp">When the calendar was made.</param>
    public static string Write(IEnumerable<DutyLine> lines, Instant stamp, ReportLanguage language)
    {
        var text = new StringBuilder();
        foreach (var line in (string[])["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Telemetry//Deadlines//EN", .. lines.SelectMany(duty => Event(duty, stamp, language)), "END:VCALENDAR"])
            text.Append(Folded(line)).Append("\r\n");
        return text.ToString();
    }

    private static IEnumerable<string> Event(DutyLine line, Instant stamp, ReportLanguage language)
    {
        if (line.Deadline is not { } deadline) return [];
        return
        [
            "BEGIN:VEVENT", $"UID:{Escaped($"{line.Duty.Id}-{line.Duty.Period}-{line.Duty.Party}")}@telemetry",
            $"DTSTAMP:{stamp.ToDateTimeOffset().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
            $"DTSTART;VALUE=DATE:{Day(deadline.Day)}", $"DTEND;VALUE=DATE:{Day(deadline.Day.AddDays(1))}", $"SUMMARY:{Escaped($"{DutyText.Title(line.Duty, language)}, {line.Duty.Party}")}",
            $"DESCRIPTION:{Escaped(language == ReportLanguage.Dutch ? deadline.Source.Dutch : deadline.Source.English)}",
            $"STATUS:{(deadline.IsProposal ? "TENTATIVE" : "CONFIRMED")}", "END:VEVENT",
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A line has at most 75 octets; what is longer goes on after a line end and a blank (RFC 5545, 3.1).</summary>
    private static string Folded(string line)
    {
        var (text, length) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                length = 1;
            }

            text.Append(rune.ToString());
            length += rune.Utf8SequenceLength;
        }

        return text.ToString();
    }
}
