using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Load;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Benchmarks.Year;

/// <summary>
/// A year of containers in a sealed store, as a server would have it: months merged, the newest days not. Every container measures level, mass, temperature and
/// openings once an hour: 35,040 values a year. The log is left out, because nothing is read from it.
/// </summary>
internal static class YearStore
{
    public const int Days = 365;

    /// <summary>Of a container.</summary>
    public const int ValuesADay = 24 * 4;

    private static readonly bool[] Measured = [.. LoadPlan.Measured.Select(quantity => quantity is Quantity.FillLevel or Quantity.ContentMass or Quantity.Temperature or Quantity.Openings)];

    public static void Build(string folder, LoadPlan plan, TextWriter progress)
    {
        using var store = SealedReadingStore.Open(folder);
        var (world, day, batch) = (new LoadWorld(plan), new DeviceDay(), new ReadingColumns());
        for (var number = 1; number <= Days; number++)
        {
            for (var container = 0; container < plan.Containers; container++)
            {
                world.Next(day);
                day.CopyTo(batch);
                (batch.Owner, batch.ReceivedAt) = ("load-owner", plan.DayOf(number));
                batch.Keep(row => row / LoadPlan.Measured.Length % 4 == 0 && Measured[row % LoadPlan.Measured.Length]);
                store.Append((ulong)number, batch);
            }

            store.Flush();
            if (number % 30 == 0) progress.WriteLine($"day {number} of {Days}");
        }

        store.SealAll();
        var today = plan.DayOf(Days).UnixMilliseconds / (long)TimeSpan.MillisecondsPerDay;
        while (store.MergeOnce(today)) progress.WriteLine("merged");
    }
}
