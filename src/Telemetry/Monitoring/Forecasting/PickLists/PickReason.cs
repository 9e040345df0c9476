namespace Telemetry.Monitoring.Forecasting.PickLists;

/// <summary>Why a container is on the list. The order is that of urgency.</summary>
public enum PickReason
{
    /// <summary>At or above full.</summary>
    Overflow = 0,

    /// <summary>Above the level from which it must be emptied.</summary>
    AboveMust = 1,

    /// <summary>Not yet there, but tomorrow it will be: it joins today's route.</summary>
    JoinsToday = 2,

    /// <summary>It is forecast to reach the level from which it must be emptied on that day.</summary>
    ForecastMust = 3,

    /// <summary>No forecast can be made, and the stated round comes by.</summary>
    BySchedule = 4,

    /// <summary>It may be emptied when a truck comes by.</summary>
    MayBeEmptied = 5,

    /// <summary>Its sensor fell silent.</summary>
    SensorSilent = 6,

    /// <summary>Its sensor gave no usable level in the whole window.</summary>
    NeverHeard = 7,
}
