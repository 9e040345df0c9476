namespace Telemetry.Monitoring.Detection;

/// <summary>Events with a stated confidence in one band: how sure the detector was against how often it was right.</summary>
/// <param name="FromPercent">Inclusive.</param>
/// <param name="ToPercent">Inclusive.</param>
/// <param name="StatedPercent">Sum of the stated confidences.</param>
public readonly record struct CalibrationBin(int FromPercent, int ToPercent, long StatedPercent, Proportion True)
{
    private static readonly int[] Borders = [0, 50, 60, 70, 80, 90, 95, 98, 100];

    /// <summary>0 to 1; null without events.</summary>
    public double? Stated => True.Of == 0 ? null : (double)StatedPercent / True.Of / 100;

    /// <summary>Fine at the top, where most events are.</summary>
    public static CalibrationBin[] None() => [.. Borders.Zip(Borders.Skip(1), (from, to) => new CalibrationBin(from, to - 1, 0, default))];

    public bool Holds(int confidencePercent) => FromPercent <= confidencePercent && confidencePercent <= ToPercent;

    public CalibrationBin Plus(int confidencePercent, bool right) =>
        this with { StatedPercent = StatedPercent + confidencePercent, True = True + new Proportion(right ? 1 : 0, 1) };

    public CalibrationBin Plus(CalibrationBin other) => this with { StatedPercent = StatedPercent + other.StatedPercent, True = True + other.True };
}
