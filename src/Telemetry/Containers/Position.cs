namespace Telemetry.Containers;

/// <summary>A place on earth (WGS 84) in millionths of a degree, about 0.1 m: whole numbers, so that a distance is the same on every machine.</summary>
/// <param name="LatitudeMicrodegrees">−90,000,000 to 90,000,000, north positive.</param>
/// <param name="LongitudeMicrodegrees">−180,000,000 to 180,000,000, east positive.</param>
public sealed record Position(int LatitudeMicrodegrees, int LongitudeMicrodegrees);
