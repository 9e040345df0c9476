using Telemetry.Containers;

namespace Telemetry.Allocation.RulePacks;

/// <summary>Which table of a pack is booked, and between whom: every cell of it becomes a posting.</summary>
/// <param name="Role">advance, determination, settlement, fee, mass and the like; later runs read it back by <c>booked:ROLE</c>.</param>
/// <param name="Debit">Who owes or gives: a dimension of the table (<c>organisation</c>) or a fixed account in quotes (<c>'scheme'</c>).</param>
/// <param name="Credit">Who is owed or receives, likewise.</param>
public sealed record PackBooking(string Table, string Role, string Debit, string Credit, Wording Title);
