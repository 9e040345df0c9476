using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>Proofs as sentences, with both of their sides.</summary>
internal sealed class RunProofs(PublishedRun run, ReportLanguage language)
{
    private readonly ILookup<string, StepProof> byStep = run.Result.Outcome.Proofs.ToLookup(proof => proof.Step, StringComparer.Ordinal);

    public IEnumerable<SheetProof> Of(string step) => byStep[step].Select(Of);

    public SheetProof Of(StepProof proof) => Of($"{RunTerms.Proof.In(language)}: {RunTerms.In.In(language)}", proof.Left, RunTerms.Out.In(language), proof.Right, proof.Unit);

    /// <summary>The sentence <c>left A = right B: holds</c>, or that it does not.</summary>
    public SheetProof Of(string left, long leftValue, string right, long rightValue, TableUnit unit)
    {
        var holds = leftValue == rightValue;
        var currency = run.Result.Pack.Currency;
        return new(
            $"{left} {RunUnits.Text(leftValue, unit, currency, language)} {(holds ? "=" : "≠")} {right} {RunUnits.Text(rightValue, unit, currency, language)}: {(holds ? RunTerms.Holds : RunTerms.Broken).In(language)}",
            holds);
    }
}
