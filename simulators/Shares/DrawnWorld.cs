using Telemetry.Quality;
using Telemetry.Quality.DoubleSampling;

namespace Telemetry.Simulators.Shares;

/// <summary>One world that was drawn: what is seen, and the truth behind it.</summary>
/// <param name="Coming">Tomorrow's load, whose emptyings were not seen yet.</param>
/// <param name="Truth">True share by emptying.</param>
internal sealed record DrawnWorld(
    IReadOnlyList<EmptyingSignals> Emptyings, IReadOnlyList<EmptyingSignals> Coming, IReadOnlyList<CompositionSample> Samples, IReadOnlyList<LoadAssessment> Assessments,
    IReadOnlyDictionary<string, double> Truth)
{
    /// <summary>True share of emptyings thrown together.</summary>
    public double TrueShare(IReadOnlyCollection<EmptyingSignals> emptyings) =>
        emptyings.Sum(emptying => emptying.Mass.Value * Truth[emptying.Event]) / emptyings.Sum(emptying => (double)emptying.Mass.Value);
}
