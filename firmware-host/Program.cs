namespace Telemetry.Edge;

internal static class Program
{
    private static int Main() => 0;
}
