namespace Telemetry.Allocation;

/// <summary>A producer responsibility organisation (producentenorganisatie).</summary>
public sealed record ProducerOrganisation(string Id, string Name);
