using Telemetry.Quantities;

namespace Telemetry.Storage.ReadingLog;

/// <summary>A payload that could not be read, set aside as it came.</summary>
public sealed record DeadLetter(string Device, Instant ReceivedAt, string Reason, byte[] Payload);
