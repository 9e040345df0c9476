namespace Telemetry.Containers;

/// <summary>A tenant: the party to whom a fact belongs. Every device, and so every reading, has exactly one.</summary>
public sealed record Owner(string Id, string Name, OwnerKind Kind);
