namespace Telemetry.Containers;

/// <summary>A municipality (gemeente).</summary>
/// <param name="Code">GM and four digits, as Statistics Netherlands writes it.</param>
/// <param name="UrbanityClass">CBS urbanity (stedelijkheid), 1 very urban to 5 not urban.</param>
/// <param name="Inhabitants">Persons on 1 January of the year in question.</param>
public sealed record Municipality(string Code, string Name, string Region, int UrbanityClass, long Inhabitants);
