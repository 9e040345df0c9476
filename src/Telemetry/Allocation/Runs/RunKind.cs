namespace Telemetry.Allocation.Runs;

/// <summary>How firm a run is.</summary>
public enum RunKind
{
    /// <summary>Facts may still come in (voorlopig).</summary>
    Provisional = 1,

    /// <summary>Determined by both sides (definitief).</summary>
    Final = 2,

    /// <summary>Made again after a final run, because facts, rules or factors changed (herzien); books differences alone.</summary>
    Restated = 3,
}
