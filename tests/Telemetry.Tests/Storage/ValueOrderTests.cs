using CsCheck;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Readings;
using Xunit;

namespace Telemetry.Tests.Storage;

public sealed class ValueOrderTests
{
    [Fact]
    public void Readings_in_any_order_come_by_quantity_time_and_value_each_once() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 2]).List[0, 60].Sample(rows =>
        {
            var readings = rows.Select(row => new Reading("c", (Quantity)(row.Item1 == 3 ? 63 : row.Item1), new Instant(row.Item2), row.Item3, ReadingStatus.Ok)).ToList();
            var expected = readings.Distinct().OrderBy(one => one.Quantity).ThenBy(one => one.MeasuredAt).ThenBy(one => one.Value).ToList();
            ValueOrder.Settle(readings);
            Assert.Equal(expected, readings);
        });
}
