using Telemetry.Quantities;

namespace Telemetry.Edge.Sampling;

/// <summary>A moment at which a channel is to be sampled; the index is that of the agent's list of channels.</summary>
public readonly record struct DueSample(Instant At, int Channel);
