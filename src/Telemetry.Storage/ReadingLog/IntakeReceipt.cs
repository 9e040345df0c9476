using Telemetry.Readings;

namespace Telemetry.Storage.ReadingLog;

/// <summary>What became of a batch, given only when it is durable.</summary>
/// <param name="Accepted">Readings that are new and counted.</param>
/// <param name="Duplicates">Readings that were in the log already.</param>
/// <param name="SetAside">New readings that were refused or kept, each with its verdict.</param>
/// <param name="Watermark">Every sequence of the batch's epoch below this one is durable.</param>
public sealed record IntakeReceipt(int Accepted, int Duplicates, IReadOnlyList<SetAsideReading> SetAside, ulong Watermark);
