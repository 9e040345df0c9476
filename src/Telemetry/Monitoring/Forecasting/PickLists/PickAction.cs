namespace Telemetry.Monitoring.Forecasting.PickLists;

/// <summary>What is to be done.</summary>
public enum PickAction
{
    MustEmpty = 0,
    MayEmpty = 1,
    VisitSensor = 2,
}
