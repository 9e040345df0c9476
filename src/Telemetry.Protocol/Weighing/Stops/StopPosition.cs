using System.Globalization;
using System.Text.RegularExpressions;
using Telemetry.Containers;

namespace Telemetry.Protocol.Weighing.Stops;

/// <summary>Where the truck stood: by the WGS 84 columns, or by a point in the Dutch grid (EPSG:28992) or in degrees (EPSG:4326, longitude first).</summary>
internal static partial class StopPosition
{
    /// <summary>The place, nothing where the row has none, or the column and the reason.</summary>
    public static (Position? Position, string Field, string? Reason) Read(DelimitedRow row, StopColumns columns)
    {
        var (longitude, latitude, geometry) = (columns[row, StopColumns.Longitude], columns[row, StopColumns.Latitude], columns[row, StopColumns.Geometry]);
        if (longitude.Length > 0 || latitude.Length > 0)
        {
            if (Microdegrees(longitude, 180) is not { } east) return (null, StopColumns.Longitude, "is not a longitude; write degrees from -180 to 180, or leave both empty.");
            if (Microdegrees(latitude, 90) is not { } north) return (null, StopColumns.Latitude, "is not a latitude; write degrees from -90 to 90, or leave both empty.");
            return (new Position(north, east), "", null);
        }

        if (geometry.Length == 0) return (null, "", null);
        var match = Point().Match(geometry);
        if (!match.Success || Number(match.Groups["x"].Value) is not { } x || Number(match.Groups["y"].Value) is not { } y) return (null, StopColumns.Geometry, "is not a point; write POINT (121234.5 487123.4), or leave it empty.");
        if (RijksDriehoek.Holds(x, y)) return (RijksDriehoek.ToWgs84(x, y), "", null);
        return Microdegrees(match.Groups["x"].Value, 180) is { } lon && Microdegrees(match.Groups["y"].Value, 90) is { } lat
            ? (new Position(lat, lon), "", null)
            : (null, StopColumns.Geometry, "lies neither in the Dutch grid (EPSG:28992) nor in degrees, longitude first (EPSG:4326).");
    }

    private static int? Microdegrees(string text, int limit) =>
        Number(text) is { } degrees && Math.Abs(degrees) <= limit ? (int)decimal.Round(degrees * 1_000_000, MidpointRounding.AwayFromZero) : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(SRID=\d{1,6};)?POINT ?\( ?(?<x>-?[0-9]+([.][0-9]+)?)[ ,] ?(?<y>-?[0-9]+([.][0-9]+)?) ?\)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Point();
}
