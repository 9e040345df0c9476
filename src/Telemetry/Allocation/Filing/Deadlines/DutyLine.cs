using Telemetry.Allocation.Registers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Filing.Deadlines;

/// <summary>Who owes what by when.</summary>
/// <param name="Deadline">Null where no day is registered and none can be proposed.</param>
/// <param name="DoneAt">When it was done; null while it is not.</param>
public sealed record DutyLine(Duty Duty, Deadline? Deadline, Instant? DoneAt, DutyState State)
{
    /// <summary>As known at an instant; the first deadline first, those without one last.</summary>
    /// <param name="done">When each duty was done.</param>
    public static IReadOnlyList<DutyLine> Of(IEnumerable<Duty> duties, RegisterBook book, IReadOnlyDictionary<Duty, Instant> done, Instant now) =>
    [
        .. duties.Select(duty => Of(duty, Filing.Deadlines.Deadline.Of(duty, book, now), done.TryGetValue(duty, out var at) && at <= now ? at : null, now))
            .OrderBy(line => line.Deadline?.Day ?? DateOnly.MaxValue).ThenBy(line => line.Duty.Party, StringComparer.Ordinal)
            .ThenBy(line => line.Duty.Period.Label, StringComparer.Ordinal).ThenBy(line => line.Duty.Id, StringComparer.Ordinal),
    ];

    private static DutyLine Of(Duty duty, Deadline? deadline, Instant? doneAt, Instant now) =>
        new(duty, deadline, doneAt, (doneAt, IsOver: deadline is { } day && day.End <= (doneAt ?? now)) switch
        {
            (null, true) => DutyState.Late,
            (null, false) => DutyState.Open,
            (_, true) => DutyState.DoneLate,
            _ => DutyState.Done,
        });
}
