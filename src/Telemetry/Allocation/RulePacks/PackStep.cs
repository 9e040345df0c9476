using Telemetry.Containers;

namespace Telemetry.Allocation.RulePacks;

/// <summary>One small named step of a pack: what it reads, what it writes and what it goes by.</summary>
/// <param name="Id">Unique within the pack; lines and proofs name it.</param>
/// <param name="Step">The kind: gate, deduct, cap, moisture, split, share, rate, price, modulate, target, advance, settle, round, sum and others; each documents its names.</param>
/// <param name="In">By the step's own names, the tables it reads.</param>
/// <param name="Out">By the step's own names, the tables or derived figures it writes; each name is written once in a pack.</param>
/// <param name="With">By the step's own names: a figure (<c>figure:ID</c>), a word or a number.</param>
public sealed record PackStep(
    string Id, string Step, Wording Title, IReadOnlyDictionary<string, string> In, IReadOnlyDictionary<string, string> Out, IReadOnlyDictionary<string, string>? With = null);
