namespace Telemetry.CollectionEvents;

/// <summary>What the readings of a container show that is no emptying.</summary>
public enum RemarkKind
{
    /// <summary>No usable value for so long that a whole cycle may have gone by: an unobserved emptying is possible.</summary>
    UnobservedEmptyingPossible = 0,

    /// <summary>One value over and over where the container's own noise would move it: missing, and no events.</summary>
    FrozenValue = 1,

    /// <summary>The level sank by itself: settling, compaction or a cone that fell over.</summary>
    Settling = 2,

    /// <summary>All values shifted for good without a return: the sensor was replaced or mounted anew.</summary>
    SensorReplaced = 3,

    /// <summary>So noisy, or so often without an echo, that its emptyings are less certain.</summary>
    NoisySensor = 4,
}
