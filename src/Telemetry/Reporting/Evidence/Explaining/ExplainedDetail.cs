namespace Telemetry.Reporting.Evidence.Explaining;

/// <summary>One thing that is said of a figure.</summary>
public readonly record struct ExplainedDetail(string Label, string Text);
