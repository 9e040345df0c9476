using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs;

/// <summary>An emptying as a run starts from it: found in readings or stated by a person, with the mass that is its weight in the sharing of a ticket.</summary>
/// <param name="Estimate">Before any ticket; null where nothing measured it and nothing stands in for it.</param>
/// <param name="Provenance">Of <paramref name="Estimate"/>.</param>
/// <param name="StandardUncertainty">Of <paramref name="Estimate"/>.</param>
/// <param name="TicketOwner">With <paramref name="TicketId"/> the ticket that covers it; both null when none does.</param>
/// <param name="Readings">SHA-256 of the readings it was found in, lower-case hexadecimal; null for one that a person stated.</param>
/// <param name="Litres">Volume that was taken out, for packs that share by volume; null where nothing measured it.</param>
public sealed record EmptyingFact(
    string Id, string Container, string Municipality, string Stream, Instant At, Grams? Estimate, ProvenanceClass Provenance, Grams StandardUncertainty, string? TicketOwner,
    string? TicketId, string? Readings, long? Litres = null)
{
    /// <summary>In 40 bytes where the text needs 150: a year has millions of emptyings.</summary>
    private readonly CompactDigest readings = new(Readings);

    public string? Readings
    {
        get => readings.Text;
        init => readings = new(value);
    }
}
