namespace Telemetry.Monitoring.Forecasting;

/// <summary>Why a forecast is as reliable as it is.</summary>
public enum ReliabilityReason
{
    /// <summary>No usable level in the window.</summary>
    NeverHeard = 0,

    /// <summary>The newest usable level is too old to start from.</summary>
    Silent = 1,

    /// <summary>Fewer whole cycles, from emptying to emptying without a gap, than the word asks for.</summary>
    FewCycles = 2,

    /// <summary>So many days without a level that emptyings may have gone by unseen.</summary>
    MissingDays = 3,

    /// <summary>Enough cycles and nearly all days.</summary>
    Steady = 4,
}
