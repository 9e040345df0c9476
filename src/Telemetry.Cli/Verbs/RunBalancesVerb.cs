using System.CommandLine;
using System.Globalization;
using Telemetry.Allocation.Runs.Postings;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry run balances</c>: every account before, during and after a period.</summary>
internal static class RunBalancesVerb
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var period = new Option<string>("--period") { Description = "2024, 2024-Q4 or 2024-10", Required = true };
        var pack = new Option<string?>("--pack") { Description = "Id of a pack, of whose runs alone postings count; all when left out" };
        var knownAt = RunOptions.KnownAt();
        var verb = new Command("balances", "Opening and closing balance of every account. Example: telemetry run balances --period 2024-Q3 --data data") { data, period, pack, knownAt };
        verb.SetAction(async (parsed, _) =>
        {
            var postings = new RunLedger(new DataFolder(parsed.GetRequiredValue(data)).OpenLedger()).Postings().Where(posting => parsed.GetValue(pack) is not { } id || posting.Pack == id);
            var balances = AccountBalance.Of(postings, RunOptions.Period(parsed.GetRequiredValue(period)), RunOptions.At(parsed.GetValue(knownAt)));
            await Answer.WriteAsync(
                parsed,
                new { balances },
                string.Join('\n', balances.Select(balance => string.Create(CultureInfo.InvariantCulture, $"{balance.Account,-24} {balance.Unit,-10} {balance.Opening,16} {-balance.Debited,16} {balance.Credited,16} {balance.Closing,16}"))
                    .Prepend($"{"account",-24} {"unit",-10} {"opening",16} {"gives",16} {"gets",16} {"closing",16}")));
            return 0;
        });
        return verb;
    }
}
