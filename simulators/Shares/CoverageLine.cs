namespace Telemetry.Simulators.Shares;

/// <summary>How often intervals of a stated rate held the truth.</summary>
/// <param name="World">The kind of world.</param>
/// <param name="Subject">Of what, or by which method.</param>
/// <param name="Covered">Intervals that held the truth.</param>
/// <param name="Missed">Intervals that did not, or that there were not.</param>
/// <param name="MeanWidth">Mean width of the intervals, in fractions of 1.</param>
public sealed record CoverageLine(string World, string Subject, int Covered, int Missed, double MeanWidth)
{
    public double Rate => (double)Covered / (Covered + Missed);
}
