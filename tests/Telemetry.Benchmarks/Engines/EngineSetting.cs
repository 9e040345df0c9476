using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Engines;

/// <param name="Folder">The engine's own folder, empty at the start.</param>
/// <param name="Quick">Shorter waits for background work of a server.</param>
internal sealed record EngineSetting(string Folder, LoadPlan Plan, int Days, bool Quick, TimeProvider Time)
{
    public Quantities.Instant End => Plan.DayOf(Days) + TimeSpan.FromHours(1);

    public string At(string name) => Path.Combine(Folder, name);
}
