namespace Telemetry.Quality.Warning;

/// <summary>How sure it is that a load will stand above its limit.</summary>
public enum LoadCertainty
{
    /// <summary>Too little of the load has an estimate, or there is no limit.</summary>
    NotEstablished = 0,

    /// <summary>Below 5 %.</summary>
    AlmostCertainlyWithin = 1,

    /// <summary>5 to 30 %.</summary>
    ProbablyWithin = 2,

    /// <summary>30 to 70 %: a coin knows as much.</summary>
    Open = 3,

    /// <summary>70 to 95 %.</summary>
    ProbablyAbove = 4,

    /// <summary>95 % and more.</summary>
    AlmostCertainlyAbove = 5,
}
