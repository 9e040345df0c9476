namespace Telemetry.Simulators.World;

/// <summary>When people throw in: quiet nights, a peak before noon and one after work; more on Saturdays, less on Sundays.</summary>
internal static class DayRhythm
{
    private static readonly int[] Thousandths = [4, 2, 1, 1, 2, 6, 17, 36, 52, 62, 72, 75, 68, 66, 68, 70, 72, 76, 72, 62, 48, 35, 21, 12];

    /// <summary>Share of a day's litres in one hour by local time, in thousandths.</summary>
    public static int ThousandthsOf(int hour) => Thousandths[hour];

    public static double FactorOf(DayOfWeek day) => day is DayOfWeek.Saturday ? 1.4 : day is DayOfWeek.Sunday ? 0.7 : 1.0;
}
