namespace Telemetry.CollectionEvents;

/// <summary>What a fall is taken for before its confidence is asked.</summary>
internal enum CandidateFate
{
    /// <summary>Weighed by the score card.</summary>
    Open = 0,

    /// <summary>It came and went: an open lid, snow, somebody under the sensor.</summary>
    Passing = 1,

    /// <summary>It led into a value that then stood still for too long.</summary>
    IntoFrozen = 2,

    /// <summary>It took its time: settling or compaction.</summary>
    Gradual = 3,

    /// <summary>Everything shifted for good.</summary>
    Offset = 4,
}
