namespace Telemetry.Reporting.Evidence.Explaining;

/// <summary>What a figure is and where it comes from, down to weighing tickets and readings, as a tree in one language.</summary>
/// <param name="Kind">line, posting, register, booked, emptying, ticket, correction, assessment, readings, use or rest; the same in both languages.</param>
/// <param name="Title">What it is, with its value.</param>
/// <param name="Parts">What it was made from, the largest first where the order says nothing.</param>
public sealed record Explanation(string Kind, string Title, IReadOnlyList<ExplainedDetail> Details, IReadOnlyList<Explanation> Parts);
