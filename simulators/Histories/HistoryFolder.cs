using System.Text;
using Telemetry.Containers;
using Telemetry.Protocol.Weighing;

namespace Telemetry.Simulators.Histories;

/// <summary>Histories on disk: one file <c>histories/{device}.csv</c> per device. The format is described in README.md beside this file.</summary>
public static class HistoryFolder
{
    private const string Name = "histories";

    public static void Write(IEnumerable<DeviceHistory> histories, string folder)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, Name)).FullName;
        foreach (var history in histories) File.WriteAllBytes(Path.Combine(path, history.Device + ".csv"), Bytes(history));
    }

    public static byte[] Bytes(DeviceHistory history)
    {
        var text = new StringBuilder(HistoryRow.Header).Append('\n');
        foreach (var sample in history.Samples) text.Append(HistoryRow.Write(sample)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <exception cref="DirectoryNotFoundException">The folder has no <c>histories</c> in it.</exception>
    public static HistoryImport Read(string folder)
    {
        var histories = new List<DeviceHistory>();
        var refused = new List<HistoryError>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, Name), "*.csv").Order(StringComparer.Ordinal))
        {
            var device = Path.GetFileNameWithoutExtension(path);
            var file = $"{Name}/{device}.csv";
            if (!Identifier.IsValid(device))
            {
                refused.Add(new HistoryError(file, 0, "device", device, $"is not an id; name the file after its device: {Identifier.Grammar}."));
                continue;
            }

            histories.Add(DeviceHistory.Of(device, Samples(file, File.ReadAllText(path), refused)));
        }

        return new HistoryImport(histories, refused);
    }

    private static List<HistorySample> Samples(string file, string text, List<HistoryError> refused)
    {
        var samples = new List<HistorySample>();
        foreach (var row in DelimitedText.Read(text, ','))
        {
            if (row.Line == 1)
            {
                if (string.Join(',', row.Fields) != HistoryRow.Header) refused.Add(new HistoryError(file, 1, "", row.Fields[0], $"is not the header; the first line is {HistoryRow.Header}."));
                continue;
            }

            var (sample, error) = HistoryRow.Read(file, row);
            if (sample is { } read) samples.Add(read);
            else refused.Add(error!);
        }

        return samples;
    }
}
