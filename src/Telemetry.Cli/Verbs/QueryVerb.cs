using System.CommandLine;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry query</c>: questions about readings, from the log and the sealed files of a data folder. A server may be running on the same folder.</summary>
internal static class QueryVerb
{
    public static Command Create() => new("query", "Ask about readings: the latest, a range, buckets, gaps, completeness")
    {
        QueryLatestVerb.Create(), QueryRangeVerb.Create(), QueryBucketsVerb.Create(), QueryGapsVerb.Create(), QueryCompletenessVerb.Create(),
    };
}
