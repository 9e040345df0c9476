#nullable enable
namespace Telemetry;

/// <summary>Compiled into the mutated heart: says which mutant is alive, which were reached, and ends what a mutant keeps running for ever.</summary>
public static class MutantSwitch
{
    private static int active = -1;
    private static long left = long.MaxValue;

    public static bool[]? Reached { get; set; }

    public static long Calls => long.MaxValue - System.Threading.Volatile.Read(ref left);

    public static void Set(int mutant, long budget) => (active, left) = (mutant, budget);

    public static bool Is(int mutant)
    {
        if (Reached is { } reached) reached[mutant] = true;
        if (System.Threading.Interlocked.Decrement(ref left) < 0) throw new System.TimeoutException("The mutant runs on.");
        return mutant == active;
    }
}
