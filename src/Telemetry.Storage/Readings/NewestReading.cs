using Telemetry.Readings;

namespace Telemetry.Storage.Readings;

/// <summary>The newest reading of a container and quantity by measured time; never by time of arrival.</summary>
public readonly record struct NewestReading(string Owner, string Device, Reading Reading);
