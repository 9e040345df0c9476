using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.RulePacks;

/// <summary>A table that a pack starts from.</summary>
/// <param name="Table">Its name in the pack.</param>
/// <param name="From">
/// <c>measured:collected</c>, <c>measured:accepted</c>, <c>measured:rejected</c>, <c>measured:interfering</c>, <c>measured:nonPackaging</c>, <c>measured:emptyings</c>, <c>measured:volume</c>;
/// <c>booked:ROLE</c> for what earlier runs booked under a role, such as booked:advance; or <c>register:NAME/FIELD</c>.
/// </param>
/// <param name="Where">Rows that count, by field of the register, for example kind: actual; null for all.</param>
/// <param name="Required">False where the run goes on with an empty table.</param>
public sealed record PackInput(
    string Table, string From, TableUnit Unit, IReadOnlyList<string> Dimensions, Wording Title, IReadOnlyDictionary<string, string>? Where = null, bool Required = true);
