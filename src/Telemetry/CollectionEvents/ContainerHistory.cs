namespace Telemetry.CollectionEvents;

/// <summary>What the readings of one container tell: its emptyings by time, and what else is to be known, by start.</summary>
public sealed record ContainerHistory(IReadOnlyList<CollectionEvent> Events, IReadOnlyList<HistoryRemark> Remarks);
