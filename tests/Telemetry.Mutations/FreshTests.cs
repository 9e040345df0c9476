namespace Telemetry.Mutations;

/// <summary>
/// A mutant once more, with tests that are loaded anew while it lives. What a test class, a world of tests or the heart works out once, when it is first used, is then worked out under the mutant.
/// This takes seconds, so it is for mutants that lived before.
/// </summary>
internal sealed class FreshTests(string folder, MutatedHeart heart, TestAssembly first, IReadOnlyList<string> namespaces)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <param name="names">Of the tests that judge, in their order; they pass without a mutant.</param>
    public bool Kill(Mutant mutant, IReadOnlyList<string> names)
    {
        if (names.Count == 0) return false;
        var tests = new TestAssembly(folder, heart.Assembly, first);
        tests.Set(mutant.Id, long.MaxValue);
        var fails = true;
        var thread = new Thread(() => fails = AnyFails(tests, names), maxStackSize: 16 * 1024 * 1024) { IsBackground = true };
        thread.Start();
        if (thread.Join(Limit)) tests.Unload();
        else tests.Set(mutant.Id, 0);
        return fails;
    }

    private bool AnyFails(TestAssembly tests, IReadOnlyList<string> names)
    {
        try
        {
            var cases = tests.Cases(namespaces).DistinctBy(test => test.Name).ToDictionary(test => test.Name, StringComparer.Ordinal);
            return names.Any(name => cases.TryGetValue(name, out var test) && test.Failure() is not null);
        }
        catch (Exception)
        {
            // The rows of a theory could not even be made.
            return true;
        }
    }
}
