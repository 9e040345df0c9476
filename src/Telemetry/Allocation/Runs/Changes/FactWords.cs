using Telemetry.Allocation.Registers;
using Telemetry.Containers;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs.Changes;

/// <summary>What a changed fact says, in a few words.</summary>
internal static class FactWords
{
    public static Wording Of(TicketFact? was, TicketFact? now) => now is { } fact
        ? new($"weegbon {fact.Ticket.Id}: {Kilograms(fact.Ticket.Net)} kg {fact.Ticket.Stream}", $"ticket {fact.Ticket.Id}: {Kilograms(fact.Ticket.Net)} kg {fact.Ticket.Stream}")
        : new($"weegbon {was!.Ticket.Id} telt niet meer", $"ticket {was.Ticket.Id} no longer counts");

    public static Wording Of(TicketCorrection fact) => fact.Now is { } now
        ? new($"weegbon {fact.TicketId} had {Kilograms(now.Net)} kg moeten zeggen", $"ticket {fact.TicketId} should have said {Kilograms(now.Net)} kg")
        : new($"weegbon {fact.TicketId} had er niet moeten zijn", $"ticket {fact.TicketId} should not have been");

    public static Wording Of(LoadAssessment fact)
    {
        var (interfering, others) = (Kilograms(fact.Interfering), Kilograms(fact.NonPackaging));
        return new(
            $"vracht van weegbon {fact.TicketId}: {interfering ?? "niet bekeken"} kg stoorstromen, {others ?? "niet bekeken"} kg niet-verpakkingen",
            $"load of ticket {fact.TicketId}: {interfering ?? "not judged"} kg interfering, {others ?? "not judged"} kg non-packaging");
    }

    public static Wording Of(RegisterEntry entry)
    {
        var fields = string.Join(", ", entry.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key} {field.Value}"));
        return entry.Withdrawn ? new($"register {entry.Register}: {entry.Key} ingetrokken", $"register {entry.Register}: {entry.Key} withdrawn") : Wording.Same($"register {entry.Register}: {fields}");
    }

    public static Wording Of(EmptyingFact? was, EmptyingFact? now)
    {
        if (now is null) return new($"lediging {was!.Id} telt niet meer", $"emptying {was.Id} no longer counts");
        var (dutch, english) = (now.TicketId is { } ticket ? $"op weegbon {ticket}" : "zonder weegbon", now.TicketId is { } covering ? $"on ticket {covering}" : "without a ticket");
        return was is null || was.Estimate != now.Estimate
            ? new($"lediging {now.Id}: {Kilograms(now.Estimate) ?? "onbekend"} kg geschat, {dutch}", $"emptying {now.Id}: {Kilograms(now.Estimate) ?? "unknown"} kg estimated, {english}")
            : new($"lediging {now.Id}: nu {dutch}", $"emptying {now.Id}: now {english}");
    }

    private static string Kilograms(Grams mass) => Fraction.Of(mass.Value, 1_000).ToString();

    private static string? Kilograms(Grams? mass) => mass is { } there ? Kilograms(there) : null;

}
