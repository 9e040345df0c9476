namespace Telemetry.Quality.Warning;

/// <summary>
/// The density index from which an alert is given, chosen so that the stated part of the alerts is right, and what that costs: the heavily contaminated
/// fillings that stay below it.
/// </summary>
/// <param name="Index">Lowest index that alerts.</param>
/// <param name="Alerts">Inspected fillings at or above it.</param>
/// <param name="RightAlerts">Those of them that were heavily contaminated.</param>
/// <param name="Heavy">Heavily contaminated fillings among all that were inspected.</param>
/// <param name="Inspected">All fillings that were inspected.</param>
/// <param name="PrecisionLow">Lower end of the one-sided 95 % interval of the precision, after Wilson.</param>
public sealed record DensityThreshold(double Index, int Alerts, int RightAlerts, int Heavy, int Inspected, double PrecisionLow)
{
    /// <summary>Part of the alerts that were right.</summary>
    public double Precision => (double)RightAlerts / Alerts;

    /// <summary>Part of the heavily contaminated fillings that were found; the others are the price of few false alerts.</summary>
    public double Recall => (double)RightAlerts / Heavy;

    /// <summary>
    /// The lowest threshold at which the alerts are right at the asked rate, with the chance in the inspections allowed for. Null when no threshold reaches
    /// it: then density alone does not carry an alert, or too few fillings were inspected.
    /// </summary>
    /// <param name="precision">Asked rate, above 0 and below 1, for example 0.95.</param>
    public static DensityThreshold? Choose(IReadOnlyCollection<InspectedFilling> inspected, double precision)
    {
        var heavy = inspected.Count(filling => filling.HeavilyContaminated);
        var (alerts, right) = (0, 0);
        DensityThreshold? best = null;
        foreach (var same in inspected.GroupBy(filling => filling.Index).OrderByDescending(group => group.Key))
        {
            alerts += same.Count();
            right += same.Count(filling => filling.HeavilyContaminated);
            var low = WilsonLow(right, alerts);
            if (low >= precision) best = new(same.Key, alerts, right, heavy, inspected.Count, low);
        }

        return best;
    }

    private static double WilsonLow(int right, int alerts)
    {
        const double factor = 1.645;
        var share = (double)right / alerts;
        var square = factor * factor / alerts;
        return (share + (square / 2) - (factor * Math.Sqrt(((share * (1 - share)) / alerts) + (square / alerts / 4)))) / (1 + square);
    }
}
