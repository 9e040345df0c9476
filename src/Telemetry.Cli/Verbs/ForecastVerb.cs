using System.CommandLine;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry forecast</c>: when containers will be full, which to empty, and how full they were when they were emptied.</summary>
internal static class ForecastVerb
{
    public static Command Create() => new("forecast", "When containers fill up, what to empty, how full they were")
    {
        ForecastBacktestVerb.Create(),
    };
}
