using Telemetry.Containers;

namespace Telemetry.Simulators.Labelled;

/// <summary>Which world to make.</summary>
/// <param name="Name">As asked for on the command line.</param>
/// <param name="NoiseFrom">Share of all sensors that are better than the best one here; 36/77 is the border between clean and noisy.</param>
/// <param name="NoiseTo">Share of all sensors that are better than the worst one here.</param>
/// <param name="Pace">Between two samples.</param>
/// <param name="LossShare">Of the uplinks, 0 to 1, with <see cref="Phenomena.CounterLoss"/>.</param>
/// <param name="Settings">What an operator would give the detector for such a source.</param>
public sealed record LabelledOptions(
    string Name, Phenomena Phenomena, double NoiseFrom, double NoiseTo, LabelledSensor Sensor, TimeSpan Pace, double LossShare, DetectionSettings Settings)
{
    public int Seed { get; init; } = 1;

    public int Containers { get; init; } = 77;

    /// <summary>30 to 3,660.</summary>
    public int Days { get; init; } = 365;

    /// <summary>Local midnight; the year has a clock change in March and in October.</summary>
    public DateOnly FirstDay { get; init; } = new(2024, 1, 1);

    public bool Has(Phenomena phenomenon) => (Phenomena & phenomenon) != 0;
}
