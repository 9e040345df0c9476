namespace Telemetry.Edge.Sensors;

/// <summary>One measuring part. <see cref="Measure"/> never throws and never waits without a limit: what went wrong is the status.</summary>
public interface ISensor
{
    Measurement Measure();
}
