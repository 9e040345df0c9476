namespace Telemetry.CollectionEvents;

/// <summary>What a tilt sensor says about a fall. A container is lifted and turned to be emptied, and one swapped in its pit rests at another angle.</summary>
internal enum TiltHint
{
    /// <summary>No tilt was measured around the fall.</summary>
    None = 0,

    /// <summary>The sensor works and saw nothing; a lift between two samples stays unseen.</summary>
    Still = 1,

    /// <summary>An angle far from rest around the fall.</summary>
    Lifted = 2,

    /// <summary>It rests at another angle than before.</summary>
    RestsOtherwise = 3,

    /// <summary>An angle far from rest within hours before: the level may have been hidden until now.</summary>
    LiftedBefore = 4,
}
