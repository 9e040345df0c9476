using Telemetry.Readings;

namespace Telemetry.Edge.Outbox;

/// <summary>Readings of one epoch without a gap, ready to be sent.</summary>
public sealed record OutboxRun(ulong Epoch, ulong FirstSequence, IReadOnlyList<Reading> Readings);
