using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>An emptying after the gate. Collected = <paramref name="Interfering"/> + <paramref name="Rejected"/> + <paramref name="Accepted"/>.</summary>
public sealed record JudgedEvent(ReconciledEvent Event, Grams Interfering, Grams Rejected, Grams Accepted)
{
    public Grams Collected => Event.Collected;

    /// <summary>False when nobody looked into its load: then <see cref="Interfering"/> is 0 because nothing was deducted, and says nothing of what was in it.</summary>
    public bool Assessed { get; init; }

    /// <summary>Its part of the non-packaging found in the load, within <see cref="Rejected"/> or <see cref="Accepted"/>; null where nobody looked for it.</summary>
    public Grams? NonPackaging { get; init; }
}
