using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs;

/// <summary>
/// One movement between two accounts: what the debited one gives and the credited one gets, so that every posting balances in itself. Postings are added and never changed.
/// </summary>
/// <param name="Run">Id of the run that booked it.</param>
/// <param name="Role">As the pack books it: advance, determination, settlement, fee, mass.</param>
/// <param name="Line">Id of the line it books.</param>
/// <param name="Value">In <paramref name="Unit"/>; negative where something is taken back.</param>
/// <param name="Reverses">Run whose posting of the same line this takes back; null where it takes nothing back.</param>
/// <param name="Pack">Id of the pack of that run: a line has the same id in every period, so pack and period tell which of them is meant.</param>
/// <param name="Period">Label of the period that the run was about.</param>
public sealed record Posting(
    string Run, string Role, string Debit, string Credit, TableUnit Unit, long Value, string Line, Instant KnownAt, string? Reverses = null, string Pack = "", string Period = "");
