using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>What stands booked: by giver and receiver a column for each role, and by account the balance before and after.</summary>
internal sealed class SettlementSheets(PublishedRun run, RunNames names, RunProofs proofs, ReportLanguage language)
{
    private readonly RunResult result = run.Result;

    public IReadOnlyList<Sheet> All
    {
        get
        {
            var units = result.Postings.Concat(result.Known.Booked).Select(posting => posting.Unit).Distinct().OrderDescending().ToList();
            return [.. units.SelectMany(unit => new[] { Parties(unit, units.Count > 1), Balances(unit, units.Count > 1) })];
        }
    }

    private Sheet Parties(TableUnit unit, bool isNamed)
    {
        var postings = result.Known.Booked.Concat(result.Postings).Where(posting => posting.Unit == unit).ToList();
        var order = result.Pack.Bookings.Select(booking => booking.Role).Distinct(StringComparer.Ordinal).ToList();
        var roles = postings.Select(posting => posting.Role).Distinct(StringComparer.Ordinal)
            .OrderBy(role => Stage(role)).ThenBy(role => order.IndexOf(role)).ThenBy(role => role, StringComparer.Ordinal).ToList();
        var sums = postings.GroupBy(posting => (posting.Debit, posting.Credit)).OrderBy(group => group.Key.Debit, StringComparer.Ordinal).ThenBy(group => group.Key.Credit, StringComparer.Ordinal);
        var rows = sums.Select(group => new SheetRow(
            [group.Key.Debit, names.Account(group.Key.Debit), group.Key.Credit, names.Account(group.Key.Credit), .. roles.Select(role => Sum(group, role))],
            group.Key.Debit == "ORPHAN" || group.Key.Credit == "ORPHAN" ? SheetMark.Orphan : SheetMark.None)).ToList();
        SheetColumn[] columns =
        [
            .. Party(RunTerms.From.In(language)), .. Party(RunTerms.To.In(language)),
            .. roles.Select(role => RunUnits.Column(Capital(RunVocabulary.Value(role).In(language)), unit, result.Pack.Currency)),
        ];
        return new(
            Sheet.IdOf($"settlement-{unit}"), Title(RunTerms.Standing.In(language), unit, isNamed), RunTerms.SettlementNote.In(language), columns, rows,
            [new(["", RunTerms.Total.In(language), "", "", .. roles.Select(role => Sum(postings, role))], SheetMark.Total)], []);
    }

    private Sheet Balances(TableUnit unit, bool isNamed)
    {
        var opening = BalancesOf(result.Known.Booked, unit);
        var moved = BalancesOf(result.Postings, unit);
        var accounts = opening.Keys.Union(moved.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var rows = accounts.Select(account => SheetRow.Of(
            account, names.Account(account), opening.GetValueOrDefault(account), moved.GetValueOrDefault(account), opening.GetValueOrDefault(account) + moved.GetValueOrDefault(account))).ToList();
        SheetColumn[] columns = [.. Party(RunTerms.Account.In(language)), Column(RunTerms.Opening), Column(RunTerms.Booked), Column(RunTerms.Closing)];
        var balanced = proofs.Of(RunTerms.Balanced.In(language), opening.Values.Sum() + moved.Values.Sum(), "", 0, unit);
        return new(Sheet.IdOf($"balances-{unit}"), Title(RunTerms.Balances.In(language), unit, isNamed), RunTerms.BalancesNote.In(language), columns, rows, [], [balanced]);

        SheetColumn Column(Containers.Wording title) => RunUnits.Column(title.In(language), unit, result.Pack.Currency);
    }

    private IEnumerable<SheetColumn> Party(string title) => [new($"{title}, {RunTerms.Code.In(language)}", SheetKind.Code, FilesOnly: true), new(title)];

    private string Title(string title, TableUnit unit, bool isNamed) => isNamed ? $"{title}: {RunVocabulary.Of(unit).In(language).ToLowerInvariant()}" : title;

    /// <summary>A role that was never booked between two parties is not known to be 0.</summary>
    private static SheetCell Sum(IEnumerable<Posting> postings, string role)
    {
        var booked = postings.Where(posting => posting.Role == role).ToList();
        return booked.Count == 0 ? SheetCell.Unknown : booked.Sum(posting => posting.Value);
    }

    private static Dictionary<string, long> BalancesOf(IEnumerable<Posting> postings, TableUnit unit)
    {
        var balances = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var posting in postings.Where(posting => posting.Unit == unit))
        {
            balances[posting.Credit] = balances.GetValueOrDefault(posting.Credit) + posting.Value;
            balances[posting.Debit] = balances.GetValueOrDefault(posting.Debit) - posting.Value;
        }

        return balances;
    }

    private static int Stage(string role) => role switch { "advance" => 0, "determination" => 1, "settlement" => 2, _ => 3 };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
