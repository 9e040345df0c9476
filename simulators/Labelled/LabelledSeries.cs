using Telemetry.Monitoring.Detection;
using Telemetry.Readings;

namespace Telemetry.Simulators.Labelled;

/// <summary>The readings of one container and what really happened to it. Made to be filled again and again, so that a large world never lies in memory.</summary>
public sealed class LabelledSeries
{
    public string Container { get; internal set; } = "";

    public NoiseClass Noise { get; internal set; }

    public bool HasTilt { get; internal set; }

    /// <summary>In the order of time, the quantities of one moment together; as an honest device sends them.</summary>
    public List<Reading> Readings { get; } = [];

    /// <summary>In the order of time.</summary>
    public List<LabelledEmptying> Truth { get; } = [];
}
