using Telemetry.Quantities;

namespace Telemetry.Protocol.Registers.Sheets;

/// <summary>What holds for all rows of a file.</summary>
/// <param name="Source">For rows that do not name theirs; not empty.</param>
/// <param name="Actor">Who hands the file in, by role; not empty.</param>
/// <param name="KnownAt">When it came in.</param>
public sealed record SheetOrigin(string Source, string Actor, Instant KnownAt);
