using Telemetry.Mass;

namespace Telemetry.Protocol.Weighing.Stops;

/// <summary>What came out of a weighing file: every data row is accepted or refused, unless the file as a whole was refused.</summary>
/// <param name="Rows">For each accepted weighing its line in the file.</param>
/// <param name="Notes">What was decided about accepted rows that leave room for it.</param>
public sealed record StopImport(IReadOnlyList<StopWeighing> Accepted, IReadOnlyList<int> Rows, IReadOnlyList<RowError> Refused, IReadOnlyList<RowError> Notes)
{
    internal static StopImport Whole(RowError refusal) => new([], [], [refusal], []);
}
