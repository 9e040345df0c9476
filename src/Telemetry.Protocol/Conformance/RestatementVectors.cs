using System.Text.Json.Nodes;
using Telemetry.Allocation.Operations;
using Telemetry.Mass.Sharing;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Conformance;

/// <summary>restatement. Where a kind is booked more than once, its lines are those of the last booking.</summary>
internal static class RestatementVectors
{
    public static JsonNode Of(VectorInput input)
    {
        var emptyings = input.Each("emptyings").Select(one => (Id: one.Text("id"), Municipality: one.Text("municipality"), Weighed: new WeighedEmptying(one.Text("id"), one.Exact("estimate_kg"), null))).ToList();
        var answer = new JsonObject();
        var bookings = new List<(UtcTime KnownAt, Booking Booking)>();
        foreach (var one in input.Each("bookings").OrderBy(one => one.Count("seq")))
        {
            var kind = one.Text("kind");
            var lines = kind == "reversal"
                ? Restatement.Reversal(Reversed(bookings, one.Count("reverses")))
                : Restatement.Correction(State(bookings.Select(booking => booking.Booking)), Split(one));
            bookings.Add((UtcTime.Parse(one.Text("known_at")), new(one.Count("seq"), default, lines)));
            answer[$"{kind}_g"] = Written(lines);
            if (kind == "correction") answer["correction_sum_g"] = Grams.Sum(lines.Values).Value;
        }

        answer["as_known_at"] = VectorCases.List(input, "as_known_at", at =>
        {
            var state = State(bookings.Where(booking => booking.KnownAt.CompareTo(UtcTime.Parse(at.Text())) <= 0).Select(booking => booking.Booking));
            return new JsonObject
            {
                ["emptyings_g"] = Written(state),
                ["municipalities_g"] = VectorOutput.Sums(emptyings.Where(one => state.ContainsKey(one.Id)).Select(one => (one.Municipality, (System.Numerics.BigInteger)state[one.Id].Value))),
                ["sum_g"] = Grams.Sum(state.Values).Value,
            };
        });
        return answer;

        Dictionary<string, Grams> Split(VectorInput booking) => emptyings.Zip(TicketSplit.Of(booking.Whole("ticket_net_g"), [.. emptyings.Select(one => one.Weighed)]).Grams)
            .ToDictionary(pair => pair.First.Id, pair => new Grams((long)pair.Second), StringComparer.Ordinal);
    }

    private static Booking Reversed(List<(UtcTime KnownAt, Booking Booking)> bookings, int sequence) => bookings.Select(booking => booking.Booking).SingleOrDefault(booking => booking.Sequence == sequence)
        ?? throw new FormatException($"input.bookings: nothing with seq {sequence} was booked before its reversal; name an earlier booking.");

    private static IReadOnlyDictionary<string, Grams> State(IEnumerable<Booking> bookings) => Restatement.StateAt(bookings, Instant.MaxValue);

    private static JsonObject Written(IReadOnlyDictionary<string, Grams> lines) => VectorOutput.Map(lines.Select(line => (line.Key, (JsonNode?)line.Value.Value)));
}
