namespace Telemetry.Edge.Outbox;

/// <summary>
/// The disk refused a write or an fsync. After a failed fsync the kernel may have dropped the pages and a second fsync would
/// succeed without them, so this opening is of no further use: open the outbox again, which reads what really is there.
/// </summary>
public sealed class OutboxFailedException(string message, Exception? inner = null) : IOException(message, inner);
