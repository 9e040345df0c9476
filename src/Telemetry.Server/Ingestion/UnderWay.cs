using Telemetry.Storage.ReadingLog;

namespace Telemetry.Server.Ingestion;

/// <summary>A request on its way to the disk, with what its reply needs.</summary>
/// <param name="Credits">What it holds of the stream's credits until it is answered.</param>
/// <param name="Unreadable">Why the payload was no batch; empty for a batch.</param>
/// <param name="Receipt">Completes when the request is durable.</param>
internal readonly record struct UnderWay(ulong Id, ulong Epoch, int Credits, string Unreadable, Task<IntakeReceipt> Receipt);
