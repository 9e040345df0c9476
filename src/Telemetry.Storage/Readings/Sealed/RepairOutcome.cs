using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>What a repair did and what it could not, a line a file.</summary>
/// <param name="Refused">Each names the file, why the log does not help and the remedy. The others were repaired all the same.</param>
public sealed record RepairOutcome(List<string> Done, List<string> Refused)
{
    internal void Try(Func<string> repair)
    {
        try
        {
            Done.Add(repair());
        }
        catch (Exception error) when (error is CorruptStoreException or CorruptLogException)
        {
            Refused.Add(error.Message);
        }
    }
}
