using System.Globalization;
using System.Text;
using Telemetry.CollectionEvents;
using Telemetry.Mass;
using Telemetry.Quality;

namespace Telemetry.Allocation;

/// <summary>
/// What a fact says, as one line: two facts say the same when their lines are equal. Every field carries its length, so that no text can pass for two. When a statement or an
/// assessment became known is part of it, because it decides which of two stands.
/// </summary>
internal static class FactContent
{
    public static string Of(WeighingTicket ticket) => Line(
        "ticket", ticket.Owner, ticket.Id, ticket.Vehicle, ticket.Stream, string.Join(' ', ticket.Municipalities.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        ticket.WeighedAt.UnixMilliseconds, ticket.Gross.Value, ticket.Tare.Value, ticket.Interfering?.Value, ticket.Route);

    public static string Of(StopWeighing weighing) => Line(
        "stop weighing", weighing.Owner, weighing.Vehicle, weighing.Sequence, weighing.Stream, weighing.WeighedAt.UnixMilliseconds, weighing.Full.Value, weighing.Empty.Value,
        weighing.Position?.LatitudeMicrodegrees, weighing.Position?.LongitudeMicrodegrees);

    public static string Of(EventStatement statement) => Line(
        "statement", statement.KnownAt.UnixMilliseconds, statement.Owner, statement.Id, statement.Container, statement.Kind, statement.From.UnixMilliseconds,
        statement.To.UnixMilliseconds, statement.Mass?.Value, statement.Reason, statement.Actor);

    public static string Of(LoadAssessment assessment) => Line(
        "assessment", assessment.AssessedAt.UnixMilliseconds, assessment.KnownAt.UnixMilliseconds, assessment.Owner, assessment.Id, assessment.TicketOwner, assessment.TicketId,
        assessment.Method, assessment.Inspector, assessment.Interfering?.Value, assessment.NonPackaging?.Value, assessment.RejectionReason, assessment.RejectionCost?.Value,
        Line([.. assessment.Photos]));

    public static string Of(CompositionSample sample) => Line(
        "sample", sample.TakenAt.UnixMilliseconds, sample.Owner, sample.Id, sample.Stream, sample.Municipality, sample.Container, sample.TicketOwner, sample.TicketId, sample.Method,
        sample.Sorter, string.Concat(sample.Fractions.OrderBy(fraction => fraction.Class).ThenBy(fraction => fraction.Name, StringComparer.Ordinal).ThenBy(fraction => fraction.Mass.Value).Select(fraction => Line(fraction.Name, fraction.Class, fraction.Mass.Value))));

    public static string Line(params ReadOnlySpan<object?> fields)
    {
        var line = new StringBuilder();
        foreach (var field in fields)
        {
            // Null and the empty text are different facts.
            var text = Convert.ToString(field, CultureInfo.InvariantCulture);
            line.Append(CultureInfo.InvariantCulture, $"{(field is null ? -1 : text!.Length)}:{text} ");
        }

        return line.Append('\n').ToString();
    }
}
