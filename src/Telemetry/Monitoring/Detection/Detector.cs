using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Readings;

namespace Telemetry.Monitoring.Detection;

/// <summary>What is scored: all readings of one container, in whatever order, to its emptyings.</summary>
public delegate ContainerHistory Detector(string container, IReadOnlyList<Reading> readings, DetectionSettings settings);
