namespace Telemetry.Quality.DoubleSampling;

/// <summary>One question to <see cref="TwoPhaseModel"/>; who has several fits the model once.</summary>
public static class TwoPhaseEstimate
{
    /// <inheritdoc cref="TwoPhaseModel.Fit"/>
    /// <returns>Null when there are too few observations, or nothing was collected from the domain.</returns>
    public static ShareInterval? Of(
        string stream, IReadOnlyList<CompositionSample> samples, IReadOnlyList<LoadAssessment> assessments, IReadOnlyList<EmptyingSignals> signals, ShareDomain domain) =>
        TwoPhaseModel.Fit(stream, samples, assessments, signals)?.Of(domain);
}
