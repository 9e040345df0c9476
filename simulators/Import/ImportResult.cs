using Telemetry.Simulators.World;

namespace Telemetry.Simulators.Import;

/// <summary>What came out of a source. Every data row read is accepted or refused: <c>RowsRead = RowsAccepted + RowsRefused</c>.</summary>
/// <param name="RowsRead">Data rows of the source, without headers.</param>
public sealed record ImportResult(Scenario Scenario, IReadOnlyList<RowFinding> Findings, int RowsRead, int RowsAccepted)
{
    public int RowsRefused => Findings.Count(finding => finding.Refused);
}
