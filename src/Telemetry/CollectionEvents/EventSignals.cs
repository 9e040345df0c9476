namespace Telemetry.CollectionEvents;

/// <summary>What speaks for an emptying. Two independent signals are worth more than a large one.</summary>
[Flags]
public enum EventSignals
{
    /// <summary>Nothing measured it; a person said so.</summary>
    None = 0,
    LevelFall = 1,
    MassFall = 2,
    Tilt = 4,
    Openings = 8,
}
