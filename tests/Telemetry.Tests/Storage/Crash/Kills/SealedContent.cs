using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Telemetry.CrashChild;

namespace Telemetry.Tests.Storage.Crash.Kills;

/// <summary>What is in the files that the manifest lists, by device and sequence, as DuckDB reads them.</summary>
/// <param name="FirstMissing">The first log segment that the manifest does not promise.</param>
internal sealed record SealedContent(ulong FirstMissing, IReadOnlyDictionary<(string Device, ulong Sequence), int> Counts, string? Wrong)
{
    public static SealedContent Read(string folder)
    {
        var manifest = Path.Combine(folder, "manifest.json");
        if (!File.Exists(manifest)) return new SealedContent(1, new Dictionary<(string, ulong), int>(), null);
        using var document = JsonDocument.Parse(File.ReadAllBytes(manifest));
        var body = document.RootElement.GetProperty("manifest");
        var names = body.GetProperty("files").EnumerateArray().Select(file => $"'{Path.Combine(folder, file.GetProperty("name").GetString()!)}'").ToList();
        var (counts, wrong) = (new Dictionary<(string, ulong), int>(), default(string));
        if (names.Count > 0)
        {
            using var duck = new DuckDBConnection("DataSource=:memory:");
            duck.Open();
            using var command = duck.CreateCommand();
            command.CommandText = $"SELECT device, sequence, container, value, epoch_ms(measured_at), epoch FROM read_parquet([{string.Join(',', names)}])";
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                var id = (Device: row.GetString(0), Sequence: Convert.ToUInt64(row.GetValue(1), CultureInfo.InvariantCulture));
                counts[id] = counts.GetValueOrDefault(id) + 1;
                var sent = KillBatches.ReadingOf(id.Device[^1] - '0', id.Sequence);
                if ((row.GetString(2), row.GetInt64(3), row.GetInt64(4), Convert.ToUInt64(row.GetValue(5), CultureInfo.InvariantCulture)) != (sent.Container, sent.Value, sent.MeasuredAt.UnixMilliseconds, KillBatches.Epoch))
                    wrong ??= $"in the files {id} does not say {sent}";
            }
        }

        return new SealedContent(body.GetProperty("firstMissingSegment").GetUInt64(), counts, wrong);
    }
}
