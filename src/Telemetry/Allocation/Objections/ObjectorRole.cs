namespace Telemetry.Allocation.Objections;

/// <summary>In which role a party objects. Both those who are paid and those who pay can.</summary>
public enum ObjectorRole
{
    Municipality = 1,

    /// <summary>A producer responsibility organisation.</summary>
    Organisation = 2,
    Producer = 3,
    Collector = 4,

    /// <summary>OAG-organisatie: declares for several municipalities.</summary>
    JointDeclarant = 5,
}
