using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Monitoring;

/// <summary>What is expected of one container and what came.</summary>
/// <param name="Quantities">At least one; <see cref="Quantity.Unspecified"/> for a container that never sent anything.</param>
/// <param name="Readings">In order of time, of the window and <see cref="Cadence.Reach"/> more on either side; read once.</param>
public sealed record ExpectedSeries(string Container, IReadOnlyList<Quantity> Quantities, IEnumerable<Reading> Readings)
{
    public IEnumerable<Gap> Gaps(TimeWindow window, Cadence cadence) => GapSearch.Find(Container, Readings, Quantities, window, cadence);
}
