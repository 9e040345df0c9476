namespace Telemetry.Storage.ReadingLog;

/// <summary>Requests that become durable with one fsync.</summary>
internal sealed record IntakeGroup(IReadOnlyList<IntakeRequest> Requests, LogMark Mark);
