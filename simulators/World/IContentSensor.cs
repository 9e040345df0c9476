using Telemetry.Quantities;
using Telemetry.Simulators.Histories;

namespace Telemetry.Simulators.World;

/// <summary>Measures one container. Asked at every pace in the order of time, whether the sample arrives or not.</summary>
internal interface IContentSensor
{
    HistorySample Measure(Instant at);
}
