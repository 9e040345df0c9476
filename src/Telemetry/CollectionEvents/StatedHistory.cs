namespace Telemetry.CollectionEvents;

/// <summary>The emptyings after people had their say, each list by time and id.</summary>
/// <param name="Counted">What counts: detected and not voided, and added.</param>
/// <param name="Voided">What does not, with the statement that took it out.</param>
/// <param name="Repeated">Additions of an emptying that somebody had added before; it counts once.</param>
public sealed record StatedHistory(IReadOnlyList<StatedEvent> Counted, IReadOnlyList<StatedEvent> Voided, IReadOnlyList<StatedEvent> Repeated);
