namespace Telemetry.CollectionEvents;

/// <summary>
/// From points to a percentage, as it was counted in labelled worlds: of the falls with so many points, so many in a hundred were emptyings. Never
/// falling, because more evidence must not lower a confidence.
/// </summary>
public static class ConfidenceTable
{
    /// <summary>Below this a fall is no emptying: it is as often wrong as right. A higher border loses more emptyings than it saves false ones.</summary>
    public const int LeastPercent = 50;

    private const int Lowest = -15;
    private const int Width = 5;

    // telemetry detect calibrate --seeds 101 102 103 104 105 106 --containers 40. Points from -15 in steps of 5; the first also below, the last also above.
    private static ReadOnlySpan<byte> Percents => [5, 13, 24, 24, 66, 73, 91, 92, 97, 99, 99, 99];

    public static int Bins => Percents.Length;

    /// <summary>1 to 99: nothing is certain by sensors alone.</summary>
    public static int PercentOf(int points) => Percents[BinOf(points)];

    /// <summary>0 up to and without <see cref="Bins"/>.</summary>
    public static int BinOf(int points) => Math.Clamp(points < Lowest ? 0 : (points - Lowest) / Width, 0, Percents.Length - 1);

    /// <summary>The lowest points of a bin.</summary>
    public static int PointsFrom(int bin) => Lowest + (bin * Width);
}
