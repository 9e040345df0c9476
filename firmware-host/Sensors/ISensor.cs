namespace Telemetry.Edge.Sensors;

/// <summary>A piece of hardware that measures one quantity of one container.</summary>
public interface ISensor
{
    /// <summary>Measures once. Never throws for a fault of the part or the bus; a fault is a status and never a value. Bounded in time.</summary>
    Measurement Measure();
}
