using System.Globalization;
using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages.Lines;

namespace Telemetry.Protocol.Packages.Results;

internal static class LoadJson
{
    public static void Write(LineWriter line, LoadResult load)
    {
        line.Begin();
        line.Text("load"u8, load.Ticket.Id);
        line.Text("owner"u8, load.Ticket.Owner);
        line.Text("correction"u8, load.Correction);
        line.Whole("net"u8, load.Ticket.Net.Value);
        line.Whole("estimates"u8, load.Estimates.Value);
        line.Text("factor"u8, load.Factor is { } factor ? string.Create(CultureInfo.InvariantCulture, $"{factor.Numerator}/{factor.Denominator}") : null);
        line.Flag("flagged"u8, load.IsFlagged);
        line.Word("decision"u8, load.Judgement.Decision);
        line.Flag("assessed"u8, load.Judgement.Assessed);
        line.Whole("interfering"u8, load.Interfering?.Value);
        line.Whole("nonPackaging"u8, load.NonPackaging?.Value);
        line.Whole("unattributed"u8, load.Unattributed.Value);
        line.Whole("emptyings"u8, load.Emptyings);
        line.End();
    }
}
