using System.Text.Json;
using Telemetry.Protocol.V1;
using Telemetry.Server.Reporting.Runs;

namespace Telemetry.Server.Reporting.Parties;

/// <summary>A run as a party finds it in its list: with its own sums and nobody else's.</summary>
internal static class RunSummaries
{
    public static RunSummary Of(StoredRun run, string party, int openObjections)
    {
        var (header, request) = (run.Outline.Header, run.Outline.Header.Request);
        var summary = new RunSummary
        {
            Run = run.Id,
            Pack = header.PackId,
            Version = header.PackVersion,
            Period = request.Period.Label,
            Kind = JsonNamingPolicy.CamelCase.ConvertName(request.Kind.ToString()),
            KnownAt = request.KnownAt.ToString(),
            Root = run.Outline.Root.ToString(),
            Bytes = run.Bytes,
            OpenObjections = openObjections,
        };
        summary.SignedBy.AddRange(run.Signatures.Select(one => one.Party));
        var own = run.Outline.Postings.Where(posting => posting.Debit == party || posting.Credit == party).GroupBy(posting => (posting.Role, posting.Unit));
        foreach (var group in own.OrderBy(group => group.Key.Role, StringComparer.Ordinal).ThenBy(group => group.Key.Unit))
        {
            summary.Own.Add(new OwnTotal
            {
                Role = group.Key.Role,
                Unit = JsonNamingPolicy.CamelCase.ConvertName(group.Key.Unit.ToString()),
                Gives = group.Where(posting => posting.Debit == party).Sum(posting => posting.Value),
                Gets = group.Where(posting => posting.Credit == party).Sum(posting => posting.Value),
            });
        }

        return summary;
    }
}
