namespace Telemetry.Simulators.Labelled;

/// <summary>What makes a series hard to read. Each can be switched off, and the rest of the world then stays as it was.</summary>
[Flags]
public enum Phenomena
{
    None = 0,

    /// <summary>Uplinks get lost one by one, 18 % in Frankfurt.</summary>
    CounterLoss = 1,

    /// <summary>More than a day without a reading, at the measured rate and lengths.</summary>
    LongGaps = 1 << 1,

    /// <summary>Single samples 30 to 60 cm off.</summary>
    Spikes = 1 << 2,

    /// <summary>0.74 % of the samples, with those that frost costs.</summary>
    NoEcho = 1 << 3,

    /// <summary>Below zero one echo in 25 is missing, and the temperature with it, which an unsigned byte cannot hold.</summary>
    Frost = 1 << 4,

    /// <summary>A heap under the sensor, up to 22 cm, that falls over.</summary>
    Cones = 1 << 5,

    /// <summary>The surface sinks 3 to 9 cm within half a day.</summary>
    Settling = 1 << 6,

    /// <summary>The distance to the floor creeps up to 4 cm in a year.</summary>
    DriftingBaseline = 1 << 7,

    /// <summary>A part stays behind.</summary>
    PartialEmptyings = 1 << 8,

    /// <summary>The container is exchanged for another one.</summary>
    Swaps = 1 << 9,

    /// <summary>The sensor is mounted anew: everything shifts by 5 to 15 cm and stays there.</summary>
    SensorReplaced = 1 << 10,

    /// <summary>The lid stands open for some hours: no echo, or one from far away.</summary>
    LidOpen = 1 << 11,

    /// <summary>Snow lies before the sensor for some days and then melts.</summary>
    Snow = 1 << 12,

    /// <summary>Somebody or something under the sensor for one to three samples.</summary>
    Bystanders = 1 << 13,

    /// <summary>One of 25 containers is emptied between 20 and 05 hours.</summary>
    NightShifts = 1 << 14,

    /// <summary>One value over and over for 3,271 readings, in one container of a world.</summary>
    StuckSensor = 1 << 15,

    /// <summary>A row is delivered twice.</summary>
    Duplicates = 1 << 16,

    /// <summary>Somebody pushes the container, and its tilt sensor says so.</summary>
    Shoves = 1 << 17,

    /// <summary>Tilt sensor: rests at 0 to 8 or 41 to 42 degrees and wakes at seven of eight lifts.</summary>
    Tilt = 1 << 18,

    /// <summary>Openings of the drum are counted, and the temperature is measured.</summary>
    Openings = 1 << 19,

    /// <summary>
    /// For some hours a noisy sensor hears an echo from something nearer than the content, a cable or a bag, and then sees the content again. Medians do not help:
    /// in Frankfurt they leave a noisy sensor twice the hits of a clean one, at all hours of the day.
    /// </summary>
    FalseEchoes = 1 << 20,

    /// <summary>As measured in Frankfurt, where no tilt sensor saw a lift.</summary>
    Frankfurt = ((1 << 18) - 1) | FalseEchoes,
}
