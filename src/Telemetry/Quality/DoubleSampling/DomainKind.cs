namespace Telemetry.Quality.DoubleSampling;

/// <summary>Of what a share is asked.</summary>
public enum DomainKind
{
    /// <summary>Everything collected of the stream.</summary>
    Whole = 0,
    Municipality = 1,
    Neighbourhood = 2,
    Route = 3,
    Container = 4,
}
