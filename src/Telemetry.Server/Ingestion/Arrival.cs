using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Server.Ingestion;

/// <summary>A request as it came in: exactly one of a batch, not yet judged, and a letter, for a payload that was no batch.</summary>
/// <param name="Id">The caller's number, for the reply.</param>
/// <param name="Device">The device as the broker authenticated it.</param>
/// <param name="At">By the server's clock.</param>
/// <param name="Batch">Rented from the intake.</param>
internal sealed record Arrival(ulong Id, string Device, Instant At, ReadingColumns? Batch, DeadLetter? Letter);
