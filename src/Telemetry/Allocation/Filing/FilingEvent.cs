using Telemetry.Quantities;

namespace Telemetry.Allocation.Filing;

/// <summary>What an officer said of a proposal. It is a fact and never altered.</summary>
/// <param name="Proposal">Id of the proposal.</param>
/// <param name="Exception">Id of the exception that was handled; null where the whole is confirmed.</param>
/// <param name="Outcome">Of the exception; null where the whole is confirmed.</param>
/// <param name="Reason">Why; may be empty where the whole is confirmed.</param>
/// <param name="Actor">Role or staff number, no name.</param>
public sealed record FilingEvent(string Proposal, string? Exception, ExceptionOutcome? Outcome, string Reason, string Actor, Instant KnownAt)
{
    public static FilingEvent Confirmed(string proposal, string reason, string actor, Instant at) => new(proposal, null, null, reason, actor, at);
}
