namespace Telemetry.Cli.Verbs;

/// <summary>Every row of an imported file has one of these.</summary>
internal enum RowOutcome
{
    Accepted = 0,

    /// <summary>The ledger has it already; nothing was changed.</summary>
    Known = 1,
    Refused = 2,
}
