namespace Telemetry.Tests;

/// <summary>How many cases a law is tried with. TELEMETRY_LAW_CASES sets fewer, for tests that are run a thousand times, as by mutants.</summary>
internal static class LawCases
{
    public static int Of(int cases) => int.TryParse(Environment.GetEnvironmentVariable("TELEMETRY_LAW_CASES"), out var fewer) ? Math.Min(fewer, cases) : cases;
}
