using Google.Protobuf;
using Telemetry.Protocol.Readings;
using Telemetry.Protocol.V1;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Tests.Heart;

namespace Telemetry.Tests.Ingestion;

/// <summary>Batches as device d1 sends them.</summary>
internal static class Batches
{
    /// <summary>The next batches of an epoch, each with the same readings under numbers of its own.</summary>
    public static IEnumerable<IngestRequest> InTurn(ulong epoch, int rows)
    {
        var batch = ReadingBatch.Parser.ParseFrom(BatchCodec.Encode(epoch, 0, World.Start, [.. Enumerable.Range(0, rows).Select(Row)]));
        for (ulong id = 1; ; id++, batch.FirstSequence += (ulong)rows) yield return Request(id, batch.ToByteString());
    }

    public static IngestRequest Request(ulong id, ByteString batch) => new() { Id = id, Device = "d1", Batch = batch };

    private static Reading Row(int row) =>
        new($"c{(row % 4) + 1}", (Quantity)((row % 3) + 2), World.Start + TimeSpan.FromSeconds(row / 3), 1_000 + (row * 37 % 500), ReadingStatus.Ok, 0, 1);
}
