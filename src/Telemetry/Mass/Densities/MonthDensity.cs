using Telemetry.Quantities;

namespace Telemetry.Mass.Densities;

/// <summary>Bulk density of one stream in one month of weighing, for seeing drift; masses are estimated with <see cref="BulkDensity"/>.</summary>
/// <param name="Month">As 2024-10.</param>
/// <param name="StandardError">In milligrams per litre, from the residuals between loads.</param>
public sealed record MonthDensity(string Stream, string Month, int Loads, Grams Net, long Litres, long MilligramsPerLitre, double StandardError);
