namespace Telemetry.CollectionEvents;

/// <summary>
/// From points to a percentage, as it was counted in labelled worlds: of the falls with so many points, so many in a hundred were emptyings. Never
/// falling, because more evidence must not lower a confidence.
/// </summary>
public static class ConfidenceTable
{
    /// <summary>Below this a fall is no emptying: more often wrong than right.</summary>
    public const int LeastPercent = 50;

    private const int Lowest = -20;
    private const int Width = 5;

    // Points from -20 in steps of 5; the first also below, the last also above.
    private static ReadOnlySpan<byte> Percents => [5, 5, 10, 25, 50, 75, 90, 97, 99];

    /// <summary>1 to 99: nothing is certain by sensors alone.</summary>
    public static int PercentOf(int points) => Percents[Math.Clamp((points - Lowest) / Width, 0, Percents.Length - 1)];
}
