namespace Telemetry.Storage.Ledger;

/// <summary>What became of a run that was to be booked.</summary>
/// <param name="Reason">Why it was refused; null for one that is in the ledger.</param>
public sealed record BookingOutcome(bool IsNew, string? Reason)
{
    public static BookingOutcome Booked { get; } = new(true, null);

    /// <summary>The same run is in the ledger already; nothing changed.</summary>
    public static BookingOutcome Duplicate { get; } = new(false, null);

    public static BookingOutcome Refused(string reason) => new(false, reason);
}
