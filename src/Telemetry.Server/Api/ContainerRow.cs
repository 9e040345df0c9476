using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Server.Api;

/// <summary>A container of the registry and when it was heard last; null for never.</summary>
public sealed record ContainerRow(Container Container, Instant? LastMeasuredAt);
