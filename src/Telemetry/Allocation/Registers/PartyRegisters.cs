namespace Telemetry.Allocation.Registers;

/// <summary>Registers of who there is and who works for whom.</summary>
internal static class PartyRegisters
{
    private static readonly RegisterColumn Successor = new("successor", new("opvolger", "successor"), ColumnType.Codes);

    public static readonly IReadOnlyList<RegisterDefinition> All =
    [
        new("producers", new("Producenten", "Producers"), [Columns.Producer.Own(), Columns.Name.Needed()]),
        new("organisations", new("Producentenorganisaties", "Producer organisations"), [Columns.Organisation.Own(), Columns.Name.Needed()]),

        // One producer may be with one organisation for its packaging and with another for its appliances.
        new("memberships", new("Deelnemers van producentenorganisaties", "Members of producer organisations"),
            [Columns.Producer.Key(), Columns.Organisation.Needed(), Columns.Stream.PartOfKey()]),
        new("municipalities", new("Gemeenten", "Municipalities"),
        [
            Columns.Municipality.Own(), Columns.Name.Needed(), new("region", new("regio", "region"), ColumnType.Text), new("province", new("provincie", "province"), ColumnType.Text), Successor,
        ]),
        new("joint-declarants", new("OAG-organisaties", "Joint declarants"),
            [Columns.Municipality.Key(), new RegisterColumn("declarant", new("opgavedoener", "declarant"), ColumnType.Code).Needed(), Columns.Name]),
        new("collectors", new("Inzamelaars", "Collectors"),
            [Columns.Collector.Own(), Columns.Name.Needed(), new("recognised", new("erkend", "recognised"), ColumnType.Boolean)]),
        new("contracts", new("Contracten en gekozen model", "Contracts and chosen model"),
        [
            Columns.Municipality.Key(), Columns.Stream.Key(),
            new("model", new("model", "model"), ColumnType.Word)
            {
                Required = true,
                Words = [new("source", new("bronscheiding", "source separation")), new("post", new("nascheiding", "post-separation")), new("chain", new("ketenregie", "chain management"))],
            },
            Columns.Collector, Columns.Organisation,
        ]),
        new("container-ownership", new("Eigendom van containers", "Ownership of containers"),
        [
            new RegisterColumn("container", new("container", "container"), ColumnType.Code).Key(), new RegisterColumn("owner", new("eigenaar", "owner"), ColumnType.Code).Needed(),
        ]),
    ];
}
