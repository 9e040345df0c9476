using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages.Lines;

namespace Telemetry.Protocol.Packages.Results;

internal static class EmptiedJson
{
    public static void Write(LineWriter line, EmptyingResult result)
    {
        line.Begin();
        line.Text("emptied"u8, result.Fact.Id);
        line.Whole("collected"u8, result.Collected.Value);
        line.Word("provenance"u8, result.Provenance);
        line.Whole("interfering"u8, result.Interfering.Value);
        line.Whole("rejected"u8, result.Rejected.Value);
        line.Whole("accepted"u8, result.Accepted.Value);
        line.Whole("nonPackaging"u8, result.NonPackaging?.Value);
        line.Flag("assessed"u8, result.Assessed);
        line.End();
    }
}
