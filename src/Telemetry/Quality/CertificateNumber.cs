using Telemetry.Containers;

namespace Telemetry.Quality;

/// <summary>How an inspector or a sorter is known: by a number, never by name. An identifier without a digit is taken for a name.</summary>
public static class CertificateNumber
{
    public const string Remedy = $"write a certificate or staff number with at least one digit ({Identifier.Grammar}), not a name.";

    public static bool IsValid(string? text) => Identifier.IsValid(text) && text!.Any(char.IsAsciiDigit);
}
