using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Packages.Signing;

internal sealed record SignatureFile(string Schema, RootSignature Signature)
{
    public const string Form = "telemetry/signature/1";
}
