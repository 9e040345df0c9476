namespace Telemetry.CollectionEvents.Journal;

/// <summary>What was published about an emptying.</summary>
public enum EventChange
{
    /// <summary>The readings show it, for the first time or again after it was withdrawn.</summary>
    Detected = 0,

    /// <summary>Readings that came later show it otherwise.</summary>
    Revised = 1,

    /// <summary>Readings that came later show that there was none.</summary>
    Withdrawn = 2,
}
