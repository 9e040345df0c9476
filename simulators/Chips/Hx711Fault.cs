namespace Telemetry.Simulators.Chips;

public enum Hx711Fault
{
    None = 0,

    /// <summary>DOUT stays high, as it does when the part is unplugged.</summary>
    NeverReady = 1,

    /// <summary>One bit of a doubled pair is disturbed on the line.</summary>
    GarbledPair = 2,

    /// <summary>The SPI transfer itself fails.</summary>
    BusFailure = 3,

    /// <summary>Above the upper end of the range.</summary>
    SaturatedHigh = 4,

    /// <summary>Below the lower end of the range.</summary>
    SaturatedLow = 5,
}
