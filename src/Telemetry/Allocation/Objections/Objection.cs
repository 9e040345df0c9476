using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Objections;

/// <summary>
/// An objection (bezwaar, zienswijze) to one line of a run, with what should be known instead. It is a fact and never altered; what is decided on it is a further fact.
/// </summary>
/// <param name="Id">Unique; the correction that may follow carries it.</param>
/// <param name="Run">Id of the run.</param>
/// <param name="Pack">Id and version of its pack, as id@version.</param>
/// <param name="Request">What the run was asked for: with the pack and the facts known by then it is made again.</param>
/// <param name="Line">Id of the line; the same line has the same id in a restated run.</param>
/// <param name="Unit">Of the line.</param>
/// <param name="Value">The line's value in that run: this much is held, and nothing else.</param>
/// <param name="Debit">Who gives the line's amount where the run books it; null where it is not booked.</param>
/// <param name="Credit">Who gets it; null where it is not booked.</param>
/// <param name="Party">Id of who objects.</param>
/// <param name="Reason">For whoever has to decide; not empty.</param>
/// <param name="Deadline">Last day to object, as registered or stated; null where none is known.</param>
/// <param name="Actor">Who handed it in for the party, by role or staff number, no name.</param>
public sealed record Objection(
    string Id, string Run, string Pack, RunRequest Request, string Line, TableUnit Unit, long Value, string? Debit, string? Credit, string Party, ObjectorRole Role, string Reason, ProposedFact Proposed,
    DateOnly? Deadline, string Actor, Instant KnownAt)
{
    public Period Period => Request.Period;

    /// <summary>A late objection is kept and marked: whether it is heard is for people to decide, by their rules.</summary>
    public bool IsLate => Deadline is { } day && DateOnly.FromDateTime(Amsterdam.At(KnownAt).DateTime) > day;
}
