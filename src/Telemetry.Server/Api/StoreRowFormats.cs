using Telemetry.Monitoring;
using Telemetry.Readings;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Api;

/// <summary>The rows of what the store and the registry know at this moment.</summary>
public static class StoreRowFormats
{
    public static RowFormat<ContainerRow> Container { get; } = new(
        new("container", row => row.Container.Id),
        new("municipality", row => row.Container.Municipality),
        new("stream", row => row.Container.Stream),
        new("capacityLitres", row => row.Container.CapacityLitres),
        new("lastMeasuredAt", row => row.LastMeasuredAt));

    public static RowFormat<NewestReading> Latest { get; } = new(
        new("container", row => row.Reading.Container),
        new("quantity", row => QuantityNames.Of(row.Reading.Quantity)),
        new("unit", row => RowFormats.UnitOf(row.Reading.Quantity)),
        new("measuredAt", row => row.Reading.MeasuredAt),
        new("value", row => row.Reading.HasValue ? row.Reading.Value : null),
        new("status", row => RowFormats.StatusOf(row.Reading.Status)),
        new("device", row => row.Device),
        new("owner", row => row.Owner));
}
