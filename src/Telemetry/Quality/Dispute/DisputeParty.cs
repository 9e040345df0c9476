namespace Telemetry.Quality.Dispute;

/// <param name="Id">Of an organisation or a certificate, never of a person; empty where nobody recorded it.</param>
/// <param name="Name">From the registry or the rules; the id where they have none.</param>
public sealed record DisputeParty(PartyRole Role, string Id, string Name);
