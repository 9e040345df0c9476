using Telemetry.Monitoring.Detection;
using Telemetry.Simulators.Labelled;

namespace Telemetry.Cli.Verbs;

/// <summary>One world, scored.</summary>
/// <param name="Elapsed">Of making the readings, detecting and scoring them, by the clock on the wall.</param>
/// <param name="Processor">The same by the processor's clock, over all threads; on a machine with other work it says more.</param>
/// <param name="SameInAnyOrder">Null when it was not asked for.</param>
internal sealed record DetectWorldRun(WorldScore Score, IReadOnlyList<int> Seeds, TimeSpan Elapsed, TimeSpan Processor, int Threads, Proportion? SameInAnyOrder);
