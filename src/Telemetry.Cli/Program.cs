using System.CommandLine;
using Telemetry.Cli.Verbs;

namespace Telemetry.Cli;

internal static class Program
{
    /// <summary>Exit codes: 0 done, 1 something was refused or failed, 2 the command line is wrong.</summary>
    private static async Task<int> Main(string[] arguments)
    {
        var root = new RootCommand(
            """
            Telemetry: from a sensor in a container to an EPR report that both sides can recompute.

            Examples:
              telemetry demo --out demo                      the whole path on a simulated region, without a server
              telemetry import wyndham SOURCE --out data     real readings as device histories
              telemetry serve --data data                    broker, bridge, ingestion and page on this machine
              telemetry replay --data data                   send the histories through the whole path
              telemetry report --data data --period 2024-10  the report of a month, a quarter or a year
              telemetry query latest --data data             the newest readings; also range, buckets, gaps, completeness
            """)
        {
            ServeVerb.Create(), DemoVerb.Create(), SimulateVerb.Create(), ImportVerb.Create(), ReplayVerb.Create(), ReportVerb.Create(), KeysVerb.Create(), QueryVerb.Create(),
            DetectVerb.Create(), EventsVerb.Create(), ForecastVerb.Create(), QualityVerb.Create(), WarnVerb.Create(), DisputeVerb.Create(), LogVerb.Create(), StoreVerb.Create(), RetentionVerb.Create(),
            RulesVerb.Create(), RegistersVerb.Create(), RunVerb.Create(), CorrectVerb.Create(), ExportVerb.Create(), VerifyVerb.Create(), ExplainVerb.Create(), SignVerb.Create(),
            ObjectVerb.Create(), CompareVerb.Create(), FileVerb.Create(), ConformanceVerb.Create(), DoctorVerb.Create(), VersionVerb.Create(),
        };
        root.Options.Add(Answer.Json);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await Answer.WriteErrorAsync(parsed, string.Join('\n', [.. parsed.Errors.Select(error => error.Message), "See 'telemetry --help'."]));
            return 2;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException or IOException or UnauthorizedAccessException or OverflowException
            or Allocation.RulePacks.PackRefusedException or Protocol.Packages.UnreadablePackageException or Protocol.Registers.UnreadableRegisterException
            or Storage.ReadingLog.CorruptLogException or Storage.Readings.Sealed.CorruptStoreException)
        {
            await Answer.WriteErrorAsync(parsed, error.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 1;
        }
    }
}
