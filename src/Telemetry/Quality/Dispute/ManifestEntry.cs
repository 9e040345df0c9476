namespace Telemetry.Quality.Dispute;

/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
internal sealed record ManifestEntry(string Name, long Bytes, string Sha256);
