using Telemetry.Allocation;

namespace Telemetry.Reporting;

/// <summary>A proof as a sentence, with both of its sides.</summary>
internal static class ProofLine
{
    public static string Of(Proof proof, ReportWords words, ReportNames names, ReportNumbers numbers) =>
        $"{names.Stream(proof.Stream)}: {words.Of(proof.Law)}: {numbers.Count(proof.Left)} {(proof.Holds ? "=" : "≠")} {numbers.Count(proof.Right)}, {(proof.Holds ? words.Holds : words.Broken)}";
}
