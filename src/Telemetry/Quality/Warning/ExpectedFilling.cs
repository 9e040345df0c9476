using Telemetry.Quantities;

namespace Telemetry.Quality.Warning;

/// <summary>A container that is likely on a load, with what it is expected to bring.</summary>
/// <param name="Expected">Mass if it is emptied, 0 or more.</param>
/// <param name="StandardUncertaintyGrams">Of <paramref name="Expected"/>, 0 or more. An error that all containers share, such as the stream's density, drops out of a share and is left out.</param>
/// <param name="Likelihood">That it is emptied at all, above 0 and at most 1.</param>
/// <param name="Share">Its interfering share; null where nobody estimated it, which is not 0.</param>
public sealed record ExpectedFilling(string Container, Grams Expected, double StandardUncertaintyGrams, double Likelihood, ShareInterval? Share)
{
    /// <summary>In grams, with the chance that it stays where it is.</summary>
    internal double Mean => Likelihood * Expected.Value;

    /// <summary>In grams squared: what it brings is uncertain, and whether it comes.</summary>
    internal double Variance =>
        (Likelihood * StandardUncertaintyGrams * StandardUncertaintyGrams) + (Likelihood * (1 - Likelihood) * Expected.Value * Expected.Value);
}
