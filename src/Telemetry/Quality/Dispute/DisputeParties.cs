namespace Telemetry.Quality.Dispute;

/// <summary>Who measured, who judged and who pays, each named apart.</summary>
public static class DisputeParties
{
    /// <summary>By role, then id. A role that nobody is recorded in is there with an empty id.</summary>
    public static IReadOnlyList<DisputeParty> Of(DisputeFile file)
    {
        var owners = file.Facts.Registry.Owners.ToDictionary(owner => owner.Id, owner => owner.Name, StringComparer.Ordinal);
        var organisations = file.Facts.Rules.Organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name, StringComparer.Ordinal);
        return
        [
            .. Parties(PartyRole.Weighed, [file.Facts.Line.Ticket.Owner], owners),
            .. Parties(PartyRole.Measured, file.Emptyings.SelectMany(emptying => emptying.DeviceOwners), owners),
            .. Parties(PartyRole.Judged, file.Assessments.Select(assessment => assessment.Inspector), owners),
            .. Parties(PartyRole.Sorted, file.Samples.Select(sample => sample.Sorter), owners),
            .. Parties(PartyRole.Pays, file.Rules?.Rate is null ? [] : file.Rules.PlacedOnMarket.Where(key => key.Value.Value > 0).Select(key => key.Key), organisations),
        ];
    }

    private static IEnumerable<DisputeParty> Parties(PartyRole role, IEnumerable<string> ids, Dictionary<string, string> names)
    {
        string[] known = [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return known.Length == 0 ? [new(role, "", "")] : known.Select(id => new DisputeParty(role, id, names.GetValueOrDefault(id, id)));
    }
}
