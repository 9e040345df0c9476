namespace Telemetry.Mass.Densities;

/// <summary>How bulk density changed from one month to the next that has enough loads.</summary>
/// <param name="ChangePerMille">Of the earlier month, rounded.</param>
/// <param name="Probability">Of a change as large as this or larger where nothing changed (Welch's t).</param>
/// <param name="IsSignificant">True when the probability is below 5 % divided by the number of changes that were looked at (Bonferroni).</param>
public sealed record DensityChange(MonthDensity From, MonthDensity To, long ChangePerMille, double Probability, bool IsSignificant);
