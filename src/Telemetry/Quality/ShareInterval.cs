namespace Telemetry.Quality;

/// <summary>
/// A share as a dated estimate: never a bare percentage. All shares in fractions of 1, low ≤ share ≤ high. It informs and warns; money goes by masses of
/// record.
/// </summary>
/// <param name="ConfidencePercent">Stated rate at which such intervals hold the true share, for example 95.</param>
/// <param name="Samples">Number of samples behind it.</param>
/// <param name="SampledGrams">Their mass together.</param>
/// <param name="Method">Id of the estimator.</param>
public sealed record ShareInterval(double Share, double Low, double High, int ConfidencePercent, int Samples, long SampledGrams, string Method);
