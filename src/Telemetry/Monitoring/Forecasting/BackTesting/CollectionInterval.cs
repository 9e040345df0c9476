using Telemetry.Quantities;

namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>From one emptying of a container to its next.</summary>
public sealed record CollectionInterval(string Container, Instant From, Instant To)
{
    public double Hours => (To - From).TotalHours;

    /// <summary>The intervals of one container whose emptyings are given by time.</summary>
    public static IEnumerable<CollectionInterval> Of(string container, IReadOnlyList<Instant> emptyings) =>
        emptyings.Skip(1).Select((to, index) => new CollectionInterval(container, emptyings[index], to));
}
