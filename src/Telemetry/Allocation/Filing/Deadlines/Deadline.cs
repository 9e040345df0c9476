using Telemetry.Allocation.Registers;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Filing.Deadlines;

/// <summary>The last day of a duty.</summary>
/// <param name="Day">Inclusive, by the calendar of Europe/Amsterdam.</param>
/// <param name="IsProposal">True where nobody registered a day and this one is computed: a legal date is stored, never computed.</param>
public sealed record Deadline(DateOnly Day, bool IsProposal, Wording Source)
{
    private const int WeeksAfterQuarter = 6;

    public Instant End => Amsterdam.Midnight(Day.AddDays(1));

    /// <summary>The registered day, that of the party before that of all; else the computed one; null where there is neither.</summary>
    /// <param name="known">Entries that became known later do not count.</param>
    public static Deadline? Of(Duty duty, RegisterBook book, Instant known)
    {
        var entries = book.Over("deadlines", duty.Period, known).Select(span => span.Entry)
            .Where(entry => Field(entry, "duty") == duty.Id && Field(entry, "period") == duty.Period.Label && (Field(entry, "party") ?? duty.Party) == duty.Party).ToList();
        var entry = entries.FirstOrDefault(one => Field(one, "party") is not null) ?? entries.FirstOrDefault();
        if (entry is not null && DateOnly.TryParseExact(Field(entry, "day"), "yyyy-MM-dd", out var day)) return new(day, false, entry.Source);
        return Proposed(duty) is { } proposed
            ? new(proposed, true, new("voorstel: einde van het kwartaal plus zes weken", "proposal: end of the quarter plus six weeks"))
            : null;
    }

    /// <summary>
    /// End of the quarter plus six weeks, for declarations of a month or a quarter. The published day can differ: for the first quarter of 2017 it was 14 May, and this gives 12 May.
    /// </summary>
    public static DateOnly? Proposed(Duty duty) =>
        duty.Id != Duty.Declaration || duty.Period.Label.Length == 4 ? null : FilingPeriods.QuarterOf(duty.Period.LastDay).LastDay.AddDays(7 * WeeksAfterQuarter);

    private static string? Field(RegisterEntry entry, string name) => entry.Fields.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;
}
