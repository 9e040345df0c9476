using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;
using Telemetry.Readings.Retention;
using Telemetry.Storage.Ledger;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Reporting.Runs;

/// <summary>A run of an installation from its facts to the ledger: (1) computed, (2) proved, (3) booked, (4) its readings kept from retention, (5) its package written.</summary>
/// <param name="Outcome">Booked, or a duplicate that changed nothing.</param>
/// <param name="File">Path of the package.</param>
/// <param name="Root">Of the package, to be signed by both sides.</param>
public sealed record RunBooking(RunResult Run, BookingOutcome Outcome, string File, string Root)
{
    /// <param name="now">When the readings began to be held.</param>
    /// <exception cref="PackRefusedException">The pack, or what it is run over, is wrong.</exception>
    /// <exception cref="InvalidDataException">A proof does not hold, or the rules of kinds do not allow the run; nothing is booked.</exception>
    public static async Task<RunBooking> MakeAsync(DataFolder data, IReadingStore store, RulePack pack, RunRequest request, Instant now, CancellationToken stop)
    {
        // 1.
        var run = RunComputation.Compute(pack, RunFactsOf.Of(data, store, request.Period, request.KnownAt), request);

        // 2.
        string[] broken = [.. run.Outcome.Proofs.Where(proof => !proof.Holds).Select(proof => $"{proof.Step} has {proof.Left} on one side and {proof.Right} on the other")];
        if (broken.Length > 0) throw new InvalidDataException($"run {run.Id}: {string.Join("; ", broken)}; nothing is booked.");

        // 3.
        var outcome = new RunLedger(data.OpenLedger()).Add(run);
        if (outcome.Reason is { } reason) throw new InvalidDataException(reason);

        // 4.
        data.Hold(new EvidenceHold(request.Period.Start - KnownFacts.Before, request.Period.End + KnownFacts.After, now, $"run {run.Pack.Id} {request.Period} {run.Id}"));

        // 5.
        var (file, root) = await RunPackages.WriteAsync(run, data.RunsFolder, stop);
        return new(run, outcome, file, root);
    }
}
