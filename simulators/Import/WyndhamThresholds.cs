using System.Globalization;
using Telemetry.Protocol.Weighing;

namespace Telemetry.Simulators.Import;

/// <summary>The level at which each bin of Wyndham asks to be collected; the registry has no place for it, the back-test of forecasts needs it.</summary>
public static class WyndhamThresholds
{
    /// <param name="folder">Holds <c>containers.csv</c>.</param>
    /// <returns>By the container's id in the registry, in basis points; bins without a readable threshold are left out.</returns>
    /// <exception cref="InvalidDataException">A documented column is missing.</exception>
    public static IReadOnlyDictionary<string, long> Read(string folder)
    {
        var table = new SourceTable(Path.Combine(folder, "containers.csv"), "serial", "threshold");
        return table.Rows.Where(row => table.Refuse(row) is null && Tenths(table, row) is not null)
            .ToDictionary(row => WyndhamRegistry.Prefix + table[row, "serial"], row => (long)(Tenths(table, row)!.Value * 1_000), StringComparer.Ordinal);
    }

    private static decimal? Tenths(SourceTable table, DelimitedRow row) =>
        decimal.TryParse(table[row, "threshold"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var tenths) && tenths is > 0 and <= 10 ? tenths : null;
}
