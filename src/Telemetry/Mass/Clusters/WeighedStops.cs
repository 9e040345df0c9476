namespace Telemetry.Mass.Clusters;

/// <summary>Emptyings after the weighings of the trucks.</summary>
/// <param name="Masses">Every emptying once, by id: weighed where a visit holds it, otherwise as it was.</param>
/// <param name="Lost">Weighings that no cluster of their stream is near to, by vehicle and sequence; they are shown, not spread.</param>
public sealed record WeighedStops(IReadOnlyList<WeighedVisit> Visits, IReadOnlyList<EventMass> Masses, IReadOnlyList<StopWeighing> Lost);
