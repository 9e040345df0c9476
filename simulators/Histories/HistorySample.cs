using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Simulators.Histories;

/// <summary>One measured value as it will be handed to a device for sending.</summary>
/// <param name="Value">In the quantity's unit; 0 unless the status is Ok or Suspect.</param>
public readonly record struct HistorySample(Instant At, string Container, Quantity Quantity, long Value, ReadingStatus Status);
