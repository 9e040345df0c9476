namespace Telemetry.Quality;

/// <summary>What the gate decided on a load (afkeur).</summary>
public enum LoadDecision
{
    Accepted = 0,
    Rejected = 1,

    /// <summary>A load of 0 g has no share of anything.</summary>
    NotEvaluated = 2,

    /// <summary>Accepted, with more non-packaging than the second limit: the load is taken in, and what is paid for it is another matter.</summary>
    AcceptedWithExcessNonPackaging = 3,
}
