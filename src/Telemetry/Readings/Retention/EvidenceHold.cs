using Telemetry.Quantities;

namespace Telemetry.Readings.Retention;

/// <summary>What a report rests on and retention may not touch before the legal term is over.</summary>
/// <param name="From">Readings measured from here on.</param>
/// <param name="To">Up to and without this.</param>
/// <param name="MadeAt">When the report was made: what arrived up to then may be cited by it.</param>
/// <param name="Report">Which report, with its SHA-256.</param>
public sealed record EvidenceHold(Instant From, Instant To, Instant MadeAt, string Report)
{
    public bool Covers(Instant measuredAt) => From <= measuredAt && measuredAt < To;
}
