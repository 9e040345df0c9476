namespace Telemetry.Edge;

internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The disk, the outbox or a bus could not be used; starting again may help.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the configuration is wrong; starting again does not help.</summary>
    public const int WrongInput = 2;
}
