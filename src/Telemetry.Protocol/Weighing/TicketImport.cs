using Telemetry.Mass;

namespace Telemetry.Protocol.Weighing;

/// <summary>What came out of a ticket file: every data row is in exactly one of the two lists, unless the file as a whole was refused.</summary>
public sealed record TicketImport(IReadOnlyList<WeighingTicket> Accepted, IReadOnlyList<RowError> Refused)
{
    /// <summary>For each accepted ticket its line in the file.</summary>
    public IReadOnlyList<int> Rows { get; init; } = [];
}
