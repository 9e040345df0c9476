namespace Telemetry.Mass;

/// <summary>One fact that a mass came from. Followed back it ends at a ticket, a weighing, or readings.</summary>
public sealed record MassSource(MassSourceKind Kind, string Id);
