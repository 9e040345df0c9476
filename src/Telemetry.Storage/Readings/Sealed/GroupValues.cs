using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>The columns of one row group that calculations need: a third of its bytes. Filled again and again.</summary>
internal sealed class GroupValues
{
    private int[] quantity = [];
    private long[] measuredAt = [];
    private long[] value = [];
    private int[] status = [];
    private IReadOnlyList<(string Container, int Start, int End)> runs = [];
    private int count;

    public Span<int> Quantity => quantity.AsSpan(0, count);

    public Span<long> MeasuredAt => measuredAt.AsSpan(0, count);

    public Span<long> Value => value.AsSpan(0, count);

    public Span<int> Status => status.AsSpan(0, count);

    /// <param name="containers">The rows of each container, in order.</param>
    public void Begin(IReadOnlyList<(string Container, int Start, int End)> containers, int rows)
    {
        (runs, count) = (containers, rows);
        if (status.Length >= rows) return;
        (quantity, measuredAt, value, status) = (new int[rows], new long[rows], new long[rows], new int[rows]);
    }

    /// <summary>Adds the readings of a container that were measured from <paramref name="from"/> up to and without <paramref name="to"/>.</summary>
    public void Read(string container, QuantitySet quantities, long from, long to, List<Reading> readings)
    {
        foreach (var (name, start, end) in runs)
        {
            if (!string.Equals(name, container, StringComparison.Ordinal)) continue;
            for (var row = start; row < end; row++)
            {
                if (!quantities.ContainsCode(quantity[row]) || measuredAt[row] < from || measuredAt[row] >= to) continue;
                readings.Add(new Reading(container, (Quantity)quantity[row], new Instant(measuredAt[row]), value[row], (ReadingStatus)status[row]));
            }
        }
    }
}
