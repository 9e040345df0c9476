using Telemetry.CollectionEvents;
using Telemetry.Quantities;

namespace Telemetry.Monitoring.Detection;

/// <summary>An emptying that is known to have happened, against which a detector is scored.</summary>
/// <param name="Taken">Share of the usable volume that went out, greater than 0.</param>
/// <param name="Mass">What went out with it; null where nobody weighed it.</param>
/// <param name="Observable">
/// True when the readings can show it at all: a usable one on either side before the next emptying, and 1,000 basis points or more of true fall between the two.
/// An emptying in a week of silence after which the container is as full as before is not to be seen by anybody.
/// </param>
public sealed record LabelledEmptying(Instant At, EventKind Kind, BasisPoints Taken, Grams? Mass, bool Observable);
