using System.CommandLine;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry object</c>: objections to single lines of a run, what they hold and what they would change for both sides.</summary>
internal static class ObjectVerb
{
    public static Command Create() => new("object", "Objections to lines of a run: list, add, simulate, accept, reject, withdraw")
    {
        ObjectListVerb.Create(), ObjectAddVerb.Create(), ObjectSimulateVerb.Create(), ObjectDecideVerb.Accept(), ObjectDecideVerb.Reject(), ObjectDecideVerb.Withdraw(),
    };
}
