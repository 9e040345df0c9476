namespace Telemetry.CollectionEvents;

/// <summary>How much went out of the container.</summary>
public enum EventKind
{
    /// <summary>Down to the container's learnt empty spread.</summary>
    FullEmptying = 0,

    /// <summary>A part stayed behind.</summary>
    PartialEmptying = 1,

    /// <summary>The container was exchanged for an empty one in its pit; what was in it was collected all the same.</summary>
    Swap = 2,
}
