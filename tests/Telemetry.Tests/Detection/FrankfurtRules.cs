using Telemetry.Readings;

namespace Telemetry.Tests.Detection;

/// <summary>
/// The statistics that were measured on the 77 sensors of Frankfurt, taken of a series of readings in the same way. Distances are the fill level turned round;
/// the smallest step of a sensor is its resolution of 2 cm.
/// </summary>
internal sealed class FrankfurtRules
{
    private readonly List<double> nightSteps = [];

    public int OneSampleHits { get; private set; }

    public int RevertedHits { get; private set; }

    public int MedianHits { get; private set; }

    public int MedianHitsByDay { get; private set; }

    public int Samples { get; private set; }

    public int LongSteps { get; private set; }

    public double NightDeviation => Math.Sqrt(nightSteps.Average(step => step * step));

    public double NightStepsAbove(double centimetres) => nightSteps.Count(step => Math.Abs(step) > centimetres) / (double)nightSteps.Count;

    public void Add(IEnumerable<Reading> readings)
    {
        var usable = readings.Where(reading => reading is { Quantity: Quantity.FillLevel, Status: ReadingStatus.Ok }).ToArray();
        var resolution = usable.Skip(1).Zip(usable, (later, earlier) => Math.Abs(later.Value - earlier.Value)).Where(step => step > 60).Min();
        var distances = usable.Select(reading => -reading.Value * 2.0 / resolution).ToArray();
        Samples += usable.Length;
        for (var i = 1; i < usable.Length; i++) CountStep(usable, distances, i);
        CountMedianHits(usable, distances);
    }

    private void CountStep(Reading[] usable, double[] distances, int i)
    {
        var (step, hours) = (distances[i] - distances[i - 1], (usable[i].MeasuredAt - usable[i - 1].MeasuredAt).TotalHours);
        if (hours > 2.45) LongSteps++;
        if (HourOf(usable[i]) is >= 22 or < 4 && hours < 1.5) nightSteps.Add(step);
        if (step < 40) return;
        OneSampleHits++;
        if (i + 1 < distances.Length && distances[i + 1] - distances[i] <= -40) RevertedHits++;
    }

    private void CountMedianHits(Reading[] usable, double[] distances)
    {
        for (var (i, last) = (6, -6); i + 6 <= distances.Length; i++)
        {
            if (i - last <= 6 || distances[i] - distances[i - 1] < 20 || Median(distances.AsSpan(i, 6)) - Median(distances.AsSpan(i - 6, 6)) < 40) continue;
            (last, MedianHits) = (i, MedianHits + 1);
            if (HourOf(usable[i]) is >= 5 and < 15) MedianHitsByDay++;
        }
    }

    private static long HourOf(Reading reading) => reading.MeasuredAt.UnixMilliseconds / 3_600_000 % 24;

    private static double Median(ReadOnlySpan<double> six)
    {
        Span<double> sorted = stackalloc double[6];
        six.CopyTo(sorted);
        sorted.Sort();
        return (sorted[2] + sorted[3]) / 2;
    }
}
