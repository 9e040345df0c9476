namespace Telemetry.Server.Registers;

/// <summary>What became of a file.</summary>
/// <param name="Rows">Ordered by row.</param>
/// <param name="Changed">False for a dry run, and for a file of which all or nothing was to be taken and something was refused.</param>
public sealed record IntakeReport(IReadOnlyList<IntakeRow> Rows, bool Changed)
{
    public int Added => Rows.Count(row => row.Outcome == IntakeOutcome.Added);

    public int Known => Rows.Count(row => row.Outcome == IntakeOutcome.Known);

    /// <summary>Rows, however many mistakes each has.</summary>
    public int Refused => Rows.Where(row => row.Outcome == IntakeOutcome.Refused).DistinctBy(row => row.Row).Count();
}
