using Telemetry.Containers;

namespace Telemetry.Simulators.World;

/// <summary>A container with what nobody can read off it.</summary>
/// <param name="Index">Running number, from 0, which seeds its own chance.</param>
/// <param name="FillShareADay">Mean share of the capacity thrown in a day.</param>
/// <param name="InterferingShare">Mean share of interfering material in what is thrown in: most have little, a few very much.</param>
/// <param name="FixedWeekly">Emptied on every driving day of this weekday, full or not; null when it is emptied on demand.</param>
internal sealed record SimulatedContainer(int Index, Container Container, StreamPlan Plan, double FillShareADay, double InterferingShare, DayOfWeek? FixedWeekly, Fault Fault);
