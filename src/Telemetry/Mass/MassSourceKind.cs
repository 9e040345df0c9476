namespace Telemetry.Mass;

/// <summary>What kind of fact the id of a <see cref="MassSource"/> names.</summary>
public enum MassSourceKind
{
    /// <summary>The readings of an emptying, by their evidence digest.</summary>
    Readings = 0,

    /// <summary>A weighing ticket, as owner and id with a slash between.</summary>
    Ticket = 1,

    /// <summary>A weighing on the truck, as owner, vehicle and sequence number with slashes between.</summary>
    StopWeighing = 2,

    /// <summary>A bulk density, by its version.</summary>
    Density = 3,

    /// <summary>A default factor, by the kind of container.</summary>
    DefaultFactor = 4,

    /// <summary>What a person stated about the emptying, by the id of the emptying.</summary>
    Statement = 5,
}
