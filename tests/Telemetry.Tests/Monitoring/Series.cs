using CsCheck;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Tests.Monitoring;

/// <summary>Readings to ask questions about.</summary>
internal static class Series
{
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>The window of local days from and to, both included.</summary>
    public static TimeWindow Days(string from, string to) => Telemetry.Monitoring.QueryText.Window("from", from, "to", to);

    public static Reading Level(Instant at, long value, ReadingStatus status = ReadingStatus.Ok) => new("c1", Quantity.FillLevel, at, value, status);

    /// <summary>A level of 1 at every interval of a window, from its start.</summary>
    public static IEnumerable<Reading> Every(TimeSpan interval, TimeWindow window)
    {
        for (var at = window.From; at < window.To; at += interval) yield return Level(at, 1);
    }

    /// <summary>Up to 200 readings of one container in any order, somewhere in the months around a change of the clock in 2026.</summary>
    public static Gen<Reading[]> Random(Period month)
    {
        var quantity = Gen.OneOfConst(Quantity.FillLevel, Quantity.ContentMass);
        var status = Gen.Frequency((4, Gen.Const(ReadingStatus.Ok)), (1, Gen.OneOfConst(ReadingStatus.Suspect, ReadingStatus.NoTarget, ReadingStatus.Timeout)));
        var at = Gen.Long[month.Start.UnixMilliseconds - 90_000_000, month.End.UnixMilliseconds + 90_000_000];
        return Gen.Select(quantity, status, at, Gen.Frequency((5, Gen.Long[-2_000, 20_000]), (1, Gen.OneOfConst(long.MinValue, long.MaxValue))))
            .Select((what, how, when, value) => new Reading("c1", what, new Instant(when), how is ReadingStatus.Ok or ReadingStatus.Suspect ? value : 0, how)).Array[0, 200];
    }
}
