namespace Telemetry.Monitoring.Forecasting;

/// <summary>How far a forecast can be relied on.</summary>
public enum Reliability
{
    /// <summary>There is no forecast.</summary>
    NotEstablished = 0,
    Low = 1,
    Fair = 2,
    Good = 3,
}
