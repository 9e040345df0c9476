namespace Telemetry.Quality.DoubleSampling;

/// <summary>
/// Waste of one or more emptyings thrown together, by mass: a container's emptying, a load, everything of a neighbourhood. Its share is the mean of the
/// shares of its emptyings with these weights, so that a load whose assessment is known only as a whole says as much as it can and no more.
/// </summary>
internal sealed class Blend
{
    private readonly Dictionary<string, double> emptyings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> containers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> routes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> neighbourhoods = new(StringComparer.Ordinal);
    private readonly double[] signals = new double[SignalScale.Count];

    private Blend()
    {
    }

    /// <summary>Null when the emptyings together weigh nothing.</summary>
    public static Blend? Of(IReadOnlyCollection<EmptyingSignals> members, SignalScale scale)
    {
        var total = members.Sum(member => (double)member.Mass.Value);
        if (total <= 0) return null;
        var blend = new Blend();
        foreach (var member in members) blend.Add(member, member.Mass.Value / total, scale);
        return blend;
    }

    public Overlap With(Blend other)
    {
        var slope = 0.0;
        for (var signal = 0; signal < signals.Length; signal++) slope += signals[signal] * other.signals[signal];
        return new(
            Shared(emptyings, other.emptyings), Shared(containers, other.containers),
            Shared(routes, other.routes) + Shared(neighbourhoods, other.neighbourhoods), slope);
    }

    private void Add(EmptyingSignals member, double weight, SignalScale scale)
    {
        Raise(emptyings, member.Event, weight);
        Raise(containers, member.Container, weight);
        if (member.Route is { } route) Raise(routes, route, weight);
        if (member.Neighbourhood is { } neighbourhood) Raise(neighbourhoods, neighbourhood, weight);
        for (var signal = 0; signal < signals.Length; signal++) signals[signal] += weight * scale.Standardised(member, signal);
    }

    private static void Raise(Dictionary<string, double> weights, string key, double weight) => weights[key] = weights.GetValueOrDefault(key) + weight;

    private static double Shared(Dictionary<string, double> left, Dictionary<string, double> right)
    {
        if (left.Count > right.Count) (left, right) = (right, left);
        var sum = 0.0;
        foreach (var (key, weight) in left)
            if (right.TryGetValue(key, out var other)) sum += weight * other;
        return sum;
    }
}
