namespace Telemetry.Quality.Sampling;

/// <summary>Whether an excess over a limit is real, and what it would take to know.</summary>
/// <param name="Limit">In fractions of 1.</param>
/// <param name="MoreSamples">
/// Samples still to sort until the verdict would come out with <paramref name="PowerPercent"/> probability if the share and the spread are as they look now; 0 when it is there,
/// null when they cannot be told: fewer than two samples, no spread, or a share so near the limit that more than <see cref="SamplingPlanner.MostSamples"/> were needed.
/// </param>
public sealed record SamplingAdvice(ExcessVerdict Verdict, double Limit, ShareInterval? Interval, int? MoreSamples, int PowerPercent);
