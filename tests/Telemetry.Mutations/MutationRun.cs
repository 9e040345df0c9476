using System.Diagnostics;

namespace Telemetry.Mutations;

/// <summary>Runs the tests once to see which mutants each reaches, then each mutant with the tests that reach it, the fastest first, until one fails.</summary>
internal sealed class MutationRun(TestAssembly tests, MutatedHeart heart, IReadOnlyList<TestCase> cases)
{
    private const int NoMutant = -1;
    private static readonly TimeSpan ShortestLimit = TimeSpan.FromSeconds(10);
    private readonly List<ReachingTest> reaching = [];
    private readonly List<(TestCase Case, TimeSpan Took)> passing = [];

    /// <summary>Tests that fail without a mutant, with the reason; they have no say.</summary>
    public IReadOnlyList<string> Useless { get; private set; } = [];

    public int Reached => heart.Mutants.Count(mutant => reaching.Any(test => test.Reached[mutant.Id]));

    public void Prepare()
    {
        var useless = new List<string>();
        foreach (var test in cases)
        {
            var reached = new bool[heart.Mutants.Max(mutant => mutant.Id) + 1];
            tests.SwitchProperty("Reached").SetValue(null, reached);
            tests.Set(NoMutant, long.MaxValue);
            var clock = Stopwatch.StartNew();
            var failure = test.Failure();
            if (failure is null) passing.Add((test, clock.Elapsed));
            if (failure is not null) useless.Add($"{test.Name}: {failure.Split('\n')[0]}");
            else if (reached.Contains(true)) reaching.Add(new(test, reached, clock.Elapsed, (long)tests.SwitchProperty("Calls").GetValue(null)!));
        }

        tests.SwitchProperty("Reached").SetValue(null, null);
        reaching.Sort((one, other) => one.Took.CompareTo(other.Took));
        Useless = useless;
    }

    /// <summary>The test that kills it, null when none does.</summary>
    public string? KillerOf(Mutant mutant)
    {
        foreach (var test in reaching.Where(test => test.Reached[mutant.Id]))
            if (Fails(test, mutant)) return test.Case.Name;
        return null;
    }

    /// <summary>Names of the tests of every class that reaches it, the fastest first.</summary>
    public IReadOnlyList<string> NeighboursOf(Mutant mutant)
    {
        var classes = reaching.Where(test => test.Reached[mutant.Id]).Select(test => test.Case.Type).ToHashSet();
        return [.. passing.Where(test => classes.Contains(test.Case.Type)).OrderBy(test => test.Took).Select(test => test.Case.Name)];
    }

    private bool Fails(ReachingTest test, Mutant mutant)
    {
        tests.Set(mutant.Id, (test.Calls * 20) + 1_000_000);
        string? failure = "It ran on.";
        var thread = new Thread(() => failure = test.Case.Failure(), maxStackSize: 16 * 1024 * 1024) { IsBackground = true };
        thread.Start();
        if (!thread.Join(ShortestLimit + (test.Took * 20))) tests.Set(mutant.Id, 0);
        return failure is not null;
    }
}
