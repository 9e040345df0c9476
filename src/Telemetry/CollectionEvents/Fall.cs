namespace Telemetry.CollectionEvents;

/// <summary>A candidate: the step down onto sample <paramref name="Index"/>, with its median windows [start, index) and [index, end).</summary>
internal readonly record struct Fall(int Index, long Step, int WindowStart, int WindowEnd, long Before, long After);
