namespace Telemetry.Reporting.Evidence;

/// <summary>A key that the reader knows from elsewhere to be a party's: a signature alone only says that its maker had the key that it brings along.</summary>
/// <param name="PublicKey">As in <see cref="RootSignature.PublicKey"/>.</param>
public sealed record TrustedKey(string Party, SigningRole Role, string PublicKey);
