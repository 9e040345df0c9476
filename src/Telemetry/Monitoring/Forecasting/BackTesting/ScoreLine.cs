namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>How well one method did. Errors are in the unit of the task; every figure is a sum over all forecasts divided by their number.</summary>
/// <param name="Task">What was forecast.</param>
/// <param name="Unit">tenths (of full), days or hours.</param>
/// <param name="Forecasts">How many outcomes it was held against.</param>
/// <param name="Censored">How many of them were cut off by an emptying or a gap, so that only a lower bound is known; they count in <paramref name="Coverage80"/> alone.</param>
/// <param name="MeanAbsoluteError">Of the p50.</param>
/// <param name="Coverage80">
/// Share of outcomes between p10 and p90. An outcome on a scale of steps fills a stretch of the distribution, and the part of it that lies between
/// counts (the non-randomised form of Czado, Gneiting and Held, Biometrics 65, 2009); of a censored one it is the stretch beyond the bound.
/// </param>
/// <param name="Closed80">Share of known outcomes from p10 to p90 with both ends included; on a coarse scale this is always more.</param>
/// <param name="Brier">Mean square of chance against outcome for "full tomorrow"; null where that was not asked.</param>
public sealed record ScoreLine(
    string Task, string Method, string Unit, long Forecasts, long Censored, double MeanAbsoluteError, double Pinball10, double Pinball50, double Pinball90,
    double Coverage80, double Closed80, double? Brier);
