namespace Telemetry.CollectionEvents;

/// <summary>What a fall is taken for before its confidence is asked.</summary>
internal enum CandidateFate
{
    /// <summary>Weighed by the score card.</summary>
    Open = 0,

    /// <summary>It led into a value that then stood still for too long.</summary>
    IntoFrozen = 1,

    /// <summary>It took its time: settling or compaction.</summary>
    Gradual = 2,

    /// <summary>Everything shifted for good: the sensor was replaced or mounted anew.</summary>
    Offset = 3,
}
