using Telemetry.Edge.Sensors;
using Telemetry.Readings;

namespace Telemetry.Edge.Sampling;

/// <summary>One sensor at one container.</summary>
/// <param name="Calibration">Version of the calibration behind the sensor's values.</param>
public sealed record Channel(string Container, Quantity Quantity, ISensor Sensor, int Calibration);
