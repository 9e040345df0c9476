using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Protocol.Packages.Lines;

namespace Telemetry.Protocol.Packages.Facts;

internal static class PostingJson
{
    /// <param name="section"><c>booked</c> for a posting of an earlier run, <c>posting</c> for one of this run.</param>
    public static void Write(LineWriter line, ReadOnlySpan<byte> section, Posting posting)
    {
        line.Begin();
        line.Text(section, posting.Line);
        line.Text("run"u8, posting.Run);
        line.Text("role"u8, posting.Role);
        line.Text("debit"u8, posting.Debit);
        line.Text("credit"u8, posting.Credit);
        line.Word("unit"u8, posting.Unit);
        line.Whole("value"u8, posting.Value);
        line.Time("knownAt"u8, posting.KnownAt);
        line.Text("reverses"u8, posting.Reverses);
        line.End();
    }

    public static Posting Read(ref LineReader line)
    {
        var (id, run, role, debit, credit) = (line.Text("booked"u8), line.Shared("run"u8), line.Shared("role"u8), line.Shared("debit"u8), line.Shared("credit"u8));
        var posting = new Posting(run, role, debit, credit, line.Word<TableUnit>("unit"u8), line.Whole("value"u8), id, line.Time("knownAt"u8), line.SharedOrNull("reverses"u8));
        line.End();
        return posting;
    }
}
