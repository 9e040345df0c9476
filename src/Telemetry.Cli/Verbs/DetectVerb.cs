using System.CommandLine;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry detect</c>: how well emptyings are found.</summary>
internal static class DetectVerb
{
    public static Command Create() => new("detect", "How well emptyings are found") { DetectScoreVerb.Create() };
}
