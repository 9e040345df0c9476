using Telemetry.Quantities;

namespace Telemetry.Edge.Sampling;

/// <summary>It is time to sample a channel.</summary>
/// <param name="At">The time of measuring, by the device's clock.</param>
/// <param name="Channel">Index into the agent's channels.</param>
public readonly record struct DueSample(Instant At, int Channel);
