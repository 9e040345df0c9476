using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>
/// One weighing on the truck at a stop: first the full container, then the empty one. It is never altered after it came in. Its key is vehicle and sequence
/// number, not its time: clocks on trucks go back an hour in autumn.
/// </summary>
/// <param name="Owner">The party that handed it in; known from who was signed in, never from the file.</param>
/// <param name="Vehicle">The weighing system, which is the vehicle.</param>
/// <param name="Sequence">Rises with every weighing of the vehicle; 0 or more.</param>
/// <param name="Stream">The stream that was collected.</param>
/// <param name="WeighedAt">When the first weighing was made.</param>
/// <param name="Full">First weighing, 0 or more.</param>
/// <param name="Empty">Second weighing, 0 or more, at most <paramref name="Full"/>.</param>
/// <param name="Position">Where the truck stood; null where it did not know.</param>
public sealed record StopWeighing(string Owner, string Vehicle, long Sequence, string Stream, Instant WeighedAt, Grams Full, Grams Empty, Position? Position)
{
    public Grams Net => Full - Empty;

    public MassSource Source => new(MassSourceKind.StopWeighing, $"{Owner}/{Vehicle}/{Sequence}");
}
