using System.Globalization;
using Telemetry.Quantities;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>Names of the files of the store: the first UTC day that is in it for people, and a number that is never used twice.</summary>
internal static class StoreFile
{
    public static string NameOf(long from, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{new Instant(from).ToDateTimeOffset():yyyy-MM-dd}.{number:D8}.parquet");

    public static string StateNameOf(long number) => string.Create(CultureInfo.InvariantCulture, $"state.{number:D8}.bin");
}
