using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Benchmarks.Engines.Platform;

/// <summary>Counts and adds up what a reading log holds.</summary>
internal static class LogTotals
{
    public static Totals Of(string folder)
    {
        long values = 0, sum = 0;
        foreach (var batch in ReadingLogFolder.Readings(folder))
        {
            for (var row = 0; row < batch.Count; row++)
            {
                if (batch.Status[row] != (int)ReadingStatus.Ok) continue;
                values++;
                sum += batch.Value[row];
            }
        }

        return new Totals(values, sum);
    }
}
