using System.Globalization;
using Telemetry.Containers;

namespace Telemetry.Simulators.World;

/// <summary>How a stream behaves in the simulated region. All numbers are assumptions.</summary>
/// <param name="CapacityLitres">Usable volume of a container of this stream.</param>
/// <param name="FillFactor">Multiplies the Frankfurt fill rates, which were measured on glass.</param>
/// <param name="Weekdays">When its vehicles drive, Sunday 0 to Saturday 6.</param>
/// <param name="OnScale">Weighed in place instead of measured from above.</param>
/// <param name="ScaleStepGrams">Verification interval e of the scale its vehicles are weighed on.</param>
internal sealed record StreamPlan(MaterialStream Stream, int CapacityLitres, double FillFactor, DayOfWeek[] Weekdays, bool OnScale, long TareGrams, long ScaleStepGrams)
{
    /// <summary>Class of like containers, as the register names it.</summary>
    public string Kind => string.Create(CultureInfo.InvariantCulture, $"underground-{Stream.Id}-{CapacityLitres}l");

    private static readonly Wording Assumed = new("aanname voor de verzonnen regio, geen meting", "synthetic assumption for the simulated region, not a measurement");

    private const long Truck = 20_000;
    private const long LightTruck = 5_000;

    public static readonly StreamPlan[] All =
    [
        new(new("pmd", "PMD", "Plastic, metal and drink cartons", 32, Assumed), 5_000, 2.0, [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], false, 14_240_000, Truck),
        new(new("glass", "Glas", "Glass", 290, Assumed), 3_000, 1.2, [DayOfWeek.Tuesday, DayOfWeek.Friday], false, 13_860_000, Truck),
        new(new("paper", "Papier en karton", "Paper and board", 62, Assumed), 5_000, 1.7, [DayOfWeek.Tuesday, DayOfWeek.Thursday], false, 14_020_000, Truck),
        new(new("textile", "Textiel", "Textiles", 140, Assumed), 1_500, 1.3, [DayOfWeek.Wednesday], true, 5_615_000, LightTruck),
        new(new("reuse", "Herbruikbare goederen", "Goods for reuse", 95, Assumed), 1_500, 1.3, [DayOfWeek.Thursday], true, 5_480_000, LightTruck),
    ];
}
