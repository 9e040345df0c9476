using System.Globalization;
using System.Text;
using Telemetry.CrashChild;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Sealed;

// The program that the crash tests kill: FOLDER FIRST FLAW. It takes batches in from number FIRST on, from three callers at once, and writes the number of each
// to standard output after it was acknowledged. Segments, sealings and merges are small, so that a kill finds one of them under way.
var (folder, first, flaw) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture), Enum.Parse<KillFlaw>(args[2]));
const int Callers = 3;
const int MostBatches = 2_000;

using IReadingStore store = flaw == KillFlaw.SkipsAProjection ? new SkippingStore(OpenStore()) : OpenStore();
ILogDisk disk = flaw == KillFlaw.AcknowledgesFromABuffer ? new BufferedDisk(new FolderDisk(KillFolders.Log(folder))) : new FolderDisk(KillFolders.Log(folder));
await using var intake = Intake.Open(disk, new WriterLock(KillFolders.Log(folder)), store, segmentSize: 4_096);
await using var output = Console.OpenStandardOutput();
var gate = new Lock();
await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
{
    for (var number = first + caller; number < first + MostBatches; number += Callers)
    {
        if (flaw == KillFlaw.AcknowledgesFirst) Acknowledge(number);
        await intake.AppendAsync(KillBatches.Batch(number), CancellationToken.None);
        if (flaw != KillFlaw.AcknowledgesFirst) Acknowledge(number);
    }
})));

SealedReadingStore OpenStore() => SealedReadingStore.Open(KillFolders.Readings(folder), new SealedStoreOptions { SealBytes = 1, HotLimit = 20_000 });

void Acknowledge(int number)
{
    // One write a line: a line is there whole or not at all.
    lock (gate) output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}\n")));
}
