using System.Globalization;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Runs;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Benchmarks.Settle;

/// <summary>
/// A year of a country, invented from a seed: every container is emptied once a week, and twenty neighbours fill one ticket. The facts come by week, not in the order of containers.
/// </summary>
internal sealed record SettleWorld(int Containers, int Municipalities, int Producers, int Organisations, int Categories, int Seed)
{
    public const int Weeks = 50;
    public const int ContainersALoad = 20;
    private static readonly Instant Start = Instant.FromUtc(2024, 1, 8);

    public int Emptyings => Containers * Weeks;

    public int Tickets => Containers / ContainersALoad * Weeks;

    /// <param name="late">A ticket that was not known yet, by its number; its emptyings have none.</param>
    public RunFacts Facts(int? late)
    {
        var random = new Random(Seed);
        var (emptyings, tickets) = (new List<EmptyingFact>(Emptyings), new List<TicketFact>(Tickets));
        string[] containers = [.. Enumerable.Range(0, Containers).Select(number => Text($"c-{number:D6}"))];
        string[] municipalities = [.. Enumerable.Range(0, Municipalities).Select(number => Text($"GM{number:D4}"))];
        var readings = new byte[32];
        for (var week = 0; week < Weeks; week++)
        {
            for (var container = 0; container < Containers; container++)
            {
                var load = (week * (Containers / ContainersALoad)) + (container / ContainersALoad);
                var at = Start + TimeSpan.FromDays(7 * week) + TimeSpan.FromMinutes(container % ContainersALoad * 7);
                random.NextBytes(readings);
                emptyings.Add(new(
                    $"{containers[container]}/{at}", containers[container], municipalities[(int)((long)container * Municipalities / Containers)], "pmd", at, new Grams(random.Next(20_000, 180_000)),
                    ProvenanceClass.SensorEstimate, new Grams(9_000), load == late ? null : "collector", load == late ? null : TicketId(load), Convert.ToHexStringLower(readings)));
            }

            for (var load = 0; load < Containers / ContainersALoad; load++)
            {
                var ticket = Ticket((week * (Containers / ContainersALoad)) + load, random.Next(1_200_000, 2_800_000), random.Next(0, 200));
                if ((week * (Containers / ContainersALoad)) + load != late) tickets.Add(ticket);
            }
        }

        return new(emptyings, tickets, [], [], Market(random), []);
    }

    /// <summary>The late ticket, with the emptyings that it covers.</summary>
    public RunFacts Late(int number, RunFacts before)
    {
        var (week, load) = (number / (Containers / ContainersALoad), number % (Containers / ContainersALoad));
        var first = (week * Containers) + (load * ContainersALoad);
        return RunFacts.None with
        {
            Tickets = [Ticket(number, 1_777_777, 77)],
            Emptyings = [.. Enumerable.Range(first, ContainersALoad).Select(place => before.Emptyings[place] with { TicketOwner = "collector", TicketId = TicketId(number) })],
        };
    }

    /// <summary>Every producer places ten categories on the market, through one organisation.</summary>
    private List<RegisterEntry> Market(Random random)
    {
        var entries = new List<RegisterEntry>();
        for (var producer = 0; producer < Producers; producer++)
        {
            for (var part = 0; part < 10; part++)
            {
                var fields = new Dictionary<string, string>
                {
                    ["organisation"] = Text($"pro-{producer % Organisations:D2}"), ["producer"] = Text($"p-{producer:D4}"), ["category"] = SettlePack.Category((producer + (part * 3)) % Categories),
                    ["year"] = "2024", ["kind"] = "actual", ["grams"] = Text($"{random.Next(1_000_000, 900_000_000)}"),
                };
                entries.Add(new(
                    "placed-on-market", $"{fields["organisation"]}/{fields["producer"]}/{fields["category"]}/2024/actual", new(2024, 1, 1), new(2024, 12, 31), Start, fields, "statement", "pro"));
            }
        }

        return entries;
    }

    private static TicketFact Ticket(int number, int net, int perMille) => new(
        new("collector", TicketId(number), Text($"v-{number % 300:D3}"), "pmd", [], Start + TimeSpan.FromDays(number / 2_000 * 7) + TimeSpan.FromHours(6), new Grams(net + 12_000_000L), new Grams(12_000_000),
            new Grams((long)net * perMille / 1_000)), Start + TimeSpan.FromDays(1));

    private static string TicketId(int number) => Text($"T-{number:D6}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
