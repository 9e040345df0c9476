using Telemetry.Benchmarks.Engines;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Measuring;

/// <summary>What was generated, counted as it left the generator.</summary>
internal sealed class Tally(int containers, int days)
{
    private readonly ushort[,] present = new ushort[containers, days];
    private long sum;

    public Totals Totals { get; private set; } = new(0, 0);

    public void Add(DeviceDay day)
    {
        ushort count = 0;
        for (var row = 0; row < day.Value.Length; row++)
        {
            if (!day.Has(row)) continue;
            count++;
            sum += day.Value[row];
        }

        present[day.Index, day.Day] = count;
        Totals = new Totals(Totals.Values + count, sum);
    }

    /// <summary>Values of a container that are there, in a number of days from a day on.</summary>
    public int Of(int container, int day, int count) => Enumerable.Range(day, count).Sum(one => present[container, one]);
}
