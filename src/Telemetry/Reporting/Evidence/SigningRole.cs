namespace Telemetry.Reporting.Evidence;

/// <summary>For which side a root is signed.</summary>
public enum SigningRole
{
    Municipality = 1,

    /// <summary>A producer responsibility organisation.</summary>
    Organisation = 2,
}
