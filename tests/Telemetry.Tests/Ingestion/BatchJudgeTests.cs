using CsCheck;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server.Ingestion;
using Telemetry.Tests.Heart;
using Xunit;

namespace Telemetry.Tests.Ingestion;

public sealed class BatchJudgeTests
{
    private static readonly RegistryIndex Registry = new(World.Registry);
    private static readonly Instant Now = World.Start;

    private static readonly Gen<Reading> InOrder =
        from container in Gen.Int[1, 4]
        from value in Gen.Long[0, 10_000]
        from age in Gen.Long[0, 100_000_000]
        select new Reading($"c{container}", Quantity.FillLevel, new Instant(Now.UnixMilliseconds - age), value, ReadingStatus.Ok, value, 1);

    /// <summary>Everything just inside and just outside of what is admitted.</summary>
    private static readonly Gen<Reading> OnTheEdge =
        from container in Gen.Int[1, 5]
        from quantity in Gen.Int[-1, 11]
        from value in Gen.OneOf(Gen.OneOfConst(-2_001L, -2_000L, 15_000L, 15_001L, 65_535L, 65_536L, long.MinValue, long.MaxValue), Gen.Long[-100, 20_000_001])
        from time in Gen.OneOfConst(
            long.MinValue, Admission.EarliestMeasurement.UnixMilliseconds - 1, Admission.EarliestMeasurement.UnixMilliseconds,
            Now.UnixMilliseconds + 600_000, Now.UnixMilliseconds + 600_001, long.MaxValue)
        from status in Gen.Int[0, 11]
        from calibration in Gen.OneOfConst(-1, 0, int.MaxValue)
        select new Reading($"c{container}", (Quantity)quantity, new Instant(time), value, (ReadingStatus)status, 0, calibration);

    [Fact]
    public void A_batch_gets_the_verdicts_that_admission_gives_its_rows_one_by_one() =>
        Gen.OneOf(InOrder.Array[1, 80], OnTheEdge.Array[1, 20], Gen.Select(InOrder.Array[1, 60], OnTheEdge, (many, one) => (Reading[])[.. many, one, .. many])).Sample(rows =>
        {
            var batch = ReadingColumns.Of("", "", 1, 0, rows);
            BatchJudge.Judge("d1", batch, Registry, Now);
            var expected = rows.Select((row, index) => (index, Admission.Judge(row, Registry.Devices["d1"], Registry, Now))).Where(entry => entry.Item2 is not null);
            Assert.Equal(expected, batch.SetAside.Select(entry => (entry.Row, (Verdict?)entry.Verdict)));
        });

    [Theory]
    [InlineData(long.MinValue, "-9223372036854775808 ms since 1970")]
    [InlineData(long.MaxValue, "9223372036854775807 ms since 1970")]
    public void A_time_that_is_in_no_calendar_is_kept_aside_and_named(long time, string shown)
    {
        var batch = ReadingColumns.Of("", "", 1, 0, [new Reading("c1", Quantity.FillLevel, new Instant(time), 1, ReadingStatus.Ok)]);
        BatchJudge.Judge("d1", batch, Registry, Now);
        var verdict = Assert.Single(batch.SetAside).Verdict;
        Assert.Equal((Fate.Kept, "measured_at", shown), (verdict.Fate, verdict.Field, verdict.Value));
    }
}
