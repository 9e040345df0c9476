using Telemetry.Monitoring.Detection;
using Telemetry.Simulators.Labelled;

namespace Telemetry.Cli.Verbs;

/// <summary>One world, scored.</summary>
/// <param name="Elapsed">Of making the readings, detecting and scoring them, by the clock on the wall.</param>
/// <param name="SameInAnyOrder">Null when it was not asked for.</param>
internal sealed record DetectWorldRun(WorldScore Score, IReadOnlyList<int> Seeds, TimeSpan Elapsed, int Threads, Proportion? SameInAnyOrder);
