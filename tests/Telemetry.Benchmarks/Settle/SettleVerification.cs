using System.Globalization;
using Telemetry.Protocol.Packages.Verification;

namespace Telemetry.Benchmarks.Settle;

/// <summary>What <c>telemetry verify</c> does with a package.</summary>
internal static class SettleVerification
{
    public static async Task<int> MeasureAsync(string file)
    {
        var stage = new SettleStage();
        var verdict = await PackageVerification.OfAsync(() => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan));
        stage.Say("verify", string.Create(CultureInfo.InvariantCulture, $"{verdict.Lines:N0} lines, {(verdict.IsWhole ? "whole" : $"NOT WHOLE: {verdict.Form} {verdict.Recomputation}")}"));
        return verdict.IsWhole ? 0 : 1;
    }
}
