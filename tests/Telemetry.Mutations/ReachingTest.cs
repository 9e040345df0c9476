namespace Telemetry.Mutations;

/// <summary>A test that passes without a mutant and runs through some.</summary>
/// <param name="Reached">By the number of the mutant.</param>
/// <param name="Calls">How often it came to a switch.</param>
internal sealed record ReachingTest(TestCase Case, bool[] Reached, TimeSpan Took, long Calls);
