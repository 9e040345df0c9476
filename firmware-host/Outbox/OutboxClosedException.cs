namespace Telemetry.Edge.Outbox;

/// <summary>The outbox takes nothing more: a write or fsync failed. Start the agent again when the disk is in order.</summary>
public sealed class OutboxClosedException(string message, Exception? inner = null) : Exception(message, inner);
