using Telemetry.Readings;

namespace Telemetry.Monitoring;

/// <summary>Readings of one quantity of one container on one day.</summary>
internal struct DayTally
{
    public long Missing;
    public long Received;
    public long Usable;

    public void Count(ReadingStatus status)
    {
        Received++;
        if (status == ReadingStatus.Ok) Usable++;
    }
}
