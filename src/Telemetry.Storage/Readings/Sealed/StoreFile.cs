using System.Globalization;
using Telemetry.Quantities;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>Names of the files of the store: the first UTC day that is in it for people, and a number that is never used twice.</summary>
internal static class StoreFile
{
    public static string NameOf(long from, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{new Instant(from).ToDateTimeOffset():yyyy-MM-dd}.{number:D8}.parquet");

    /// <summary>True when a folder holds sealed files.</summary>
    public static bool AnyIn(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.parquet").Any();

    public static string StateNameOf(long number) => string.Create(CultureInfo.InvariantCulture, $"state.{number:D8}.bin");
}
