using Telemetry.Protocol.Packages.Lines;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Packages.Facts;

internal static class AssessmentJson
{
    public static void Write(LineWriter line, LoadAssessment assessment)
    {
        line.Begin();
        line.Text("assessment"u8, assessment.Id);
        line.Text("owner"u8, assessment.Owner);
        line.Text("ticketOwner"u8, assessment.TicketOwner);
        line.Text("ticketId"u8, assessment.TicketId);
        line.Time("assessedAt"u8, assessment.AssessedAt);
        line.Word("method"u8, assessment.Method);
        line.Text("inspector"u8, assessment.Inspector);
        line.Whole("interfering"u8, assessment.Interfering?.Value);
        line.Whole("nonPackaging"u8, assessment.NonPackaging?.Value);
        line.Text("rejectionReason"u8, assessment.RejectionReason);
        line.Whole("rejectionCost"u8, assessment.RejectionCost?.Value);
        line.Texts("photos"u8, [.. assessment.Photos]);
        line.Time("knownAt"u8, assessment.KnownAt);
        line.End();
    }

    public static LoadAssessment Read(ref LineReader line)
    {
        var (id, owner, ticketOwner, ticketId) = (line.Text("assessment"u8), line.Shared("owner"u8), line.Shared("ticketOwner"u8), line.Shared("ticketId"u8));
        var (assessedAt, method, inspector) = (line.Time("assessedAt"u8), line.Word<AssessmentMethod>("method"u8), line.Shared("inspector"u8));
        var (interfering, nonPackaging) = (TicketJson.Mass(line.WholeOrNull("interfering"u8)), TicketJson.Mass(line.WholeOrNull("nonPackaging"u8)));
        var (reason, cost) = (line.SharedOrNull("rejectionReason"u8), line.WholeOrNull("rejectionCost"u8));
        var assessment = new LoadAssessment(
            owner, id, ticketOwner, ticketId, assessedAt, method, inspector, interfering, nonPackaging, reason, cost is { } cents ? new Cents(cents) : null,
            line.Texts("photos"u8), line.Time("knownAt"u8));
        line.End();
        return assessment;
    }
}
