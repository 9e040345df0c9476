namespace Telemetry.Quality.Warning;

/// <summary>
/// What the density of one filling says before the truck comes. It cannot tell light interfering material (film, foam, textiles) at all, nor clean material that is
/// wet or pressed from what does not belong: an alert asks for a look, it judges nobody.
/// </summary>
/// <param name="Index">Spreads above the stream's median density; null when the filling could not be judged.</param>
public sealed record DensityAlert(WeighedFilling Filling, string Stream, DensityJudgement Judgement, double? Index)
{
    /// <param name="density">Null while the stream's density is not learnt.</param>
    /// <param name="thresholdIndex">From <see cref="DensityThreshold"/>.</param>
    public static DensityAlert Of(WeighedFilling filling, string stream, LearntDensity? density, double thresholdIndex)
    {
        if (density is null) return new(filling, stream, DensityJudgement.DensityNotLearnt, null);
        if (!filling.IsMeasurable) return new(filling, stream, DensityJudgement.VolumeTooUncertain, null);
        var index = density.IndexOf(filling);
        return new(filling, stream, index >= thresholdIndex ? DensityJudgement.Alert : DensityJudgement.NoAlert, index);
    }
}
