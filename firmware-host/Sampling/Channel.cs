using Telemetry.Edge.Sensors;
using Telemetry.Readings;

namespace Telemetry.Edge.Sampling;

/// <summary>One quantity of one container, and the sensor that measures it.</summary>
/// <param name="Calibration">The version that every reading of this channel names.</param>
public sealed record Channel(string Container, Quantity Quantity, ISensor Sensor, int Calibration);
