namespace Telemetry.Edge.Publishing;

/// <summary>A batch that was handed to the broker and that the watermark does not cover yet.</summary>
internal readonly record struct InFlight(ulong Epoch, ulong NextSequence);
