namespace Telemetry.Reporting.Sheets;

/// <summary>Sheets under one heading.</summary>
public sealed record SheetGroup(string Id, string Title, string Note, IReadOnlyList<Sheet> Sheets);
