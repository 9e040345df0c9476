using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>One heap of a hand-sorted sample. A heap that was not weighed is not in the list; a heap of 0 g is.</summary>
public sealed record SortedFraction(string Name, SortedClass Class, Grams Mass);
