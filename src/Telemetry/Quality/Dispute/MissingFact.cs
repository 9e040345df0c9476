namespace Telemetry.Quality.Dispute;

/// <summary>What a complete file would hold and this one does not.</summary>
/// <param name="Subject">What it is missing of, for example a container or an assessment; empty for the load.</param>
public sealed record MissingFact(MissingKind Kind, string Subject = "");
