namespace Telemetry.Edge.Outbox;

/// <summary>Appending would exceed <see cref="OutboxOptions.MaximumReadings"/>; nothing was appended.</summary>
public sealed class OutboxFullException(string message) : InvalidOperationException(message);
