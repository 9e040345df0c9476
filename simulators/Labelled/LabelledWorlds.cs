using Telemetry.Containers;

namespace Telemetry.Simulators.Labelled;

/// <summary>The worlds a detector is scored in, by name.</summary>
public static class LabelledWorlds
{
    private const double FrankfurtLoss = 0.18;

    // detection.md: 36 of the 77 sensors of Frankfurt are clean, and a sensor's place among the 77 says how much noise it has.
    private const double CleanShare = 36.0 / 77;

    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);

    // The level of a bin that compacts falls by one of its steps without an emptying, and one sample a day leaves a window of hours empty.
    private static readonly DetectionSettings SixLevels = new(MinimumFillDrop: 3_000, MinimumMassDrop: 5_000, WindowHours: 24);

    public static IReadOnlyList<LabelledOptions> All { get; } =
    [
        Sonar("clean", Phenomena.Frankfurt, 0, CleanShare),
        Sonar("noisy", Phenomena.Frankfurt, CleanShare, 1),
        Sonar("noisy-with-tilt", Phenomena.Frankfurt | Phenomena.Tilt | Phenomena.Openings, CleanShare, 1),
        Sonar("realistic", Phenomena.Frankfurt, 0, 1),
        Sonar("realistic-with-tilt", Phenomena.Frankfurt | Phenomena.Tilt | Phenomena.Openings, 0, 1),
        Sonar("worst-third", Phenomena.Frankfurt, 2.0 / 3, 1),
        Sonar("worst-third-with-tilt", Phenomena.Frankfurt | Phenomena.Tilt | Phenomena.Openings, 2.0 / 3, 1),
        Sonar("stuck-silent-unplugged", Phenomena.Frankfurt | Phenomena.Openings, 0, 1) with { Sensor = LabelledSensor.BrokenSonar },
        new("daily-six-levels", Phenomena.LongGaps | Phenomena.Duplicates, 0, 0, LabelledSensor.SixLevels, TimeSpan.FromDays(1), 0, SixLevels),
        Sonar("ten-minutes", Phenomena.Frankfurt | Phenomena.Tilt, 0, 1) with { Pace = TimeSpan.FromMinutes(10), LossShare = 0.03 },
        new("scale", Phenomena.Frankfurt & ~Phenomena.StuckSensor, 0, 0, LabelledSensor.Scale, Hourly, FrankfurtLoss, DetectionSettings.Default),
    ];

    /// <exception cref="ArgumentException">No world has this name; the message lists them.</exception>
    public static LabelledOptions Named(string name) =>
        All.FirstOrDefault(world => world.Name == name)
        ?? throw new ArgumentException($"--world '{name}' is unknown; expected one of {string.Join(", ", All.Select(world => world.Name))}.", nameof(name));

    private static LabelledOptions Sonar(string name, Phenomena phenomena, double from, double to) =>
        new(name, phenomena, from, to, LabelledSensor.Sonar, Hourly, FrankfurtLoss, DetectionSettings.Default);
}
