namespace Telemetry.Reporting.RulePacks;

public enum PackChangeKind
{
    Added = 1,
    Removed = 2,
    Changed = 3,
}
