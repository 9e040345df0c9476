using Telemetry.Quantities;

namespace Telemetry.Storage.ReadingLog;

/// <summary>What one device sent in one message, judged, as it stands in the log.</summary>
/// <param name="Owner">To whom the readings belong, from the registry at the time of arrival; empty for a device nobody registered.</param>
/// <param name="SentAt">By the device's clock.</param>
/// <param name="ReceivedAt">By the server's clock.</param>
public sealed record LoggedBatch(string Device, string Owner, ulong Epoch, Instant SentAt, Instant ReceivedAt, IReadOnlyList<JudgedReading> Rows);
