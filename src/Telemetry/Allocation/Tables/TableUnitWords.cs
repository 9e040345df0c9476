namespace Telemetry.Allocation.Tables;

/// <summary>The units of tables as packs write them.</summary>
public static class TableUnitWords
{
    public const string All = "gram, minorUnit, piece, person, litre or emptying";

    /// <summary>Null where no unit is called that.</summary>
    public static TableUnit? Find(string word) => word switch
    {
        "gram" => TableUnit.Gram,
        "minorUnit" => TableUnit.MinorUnit,
        "piece" => TableUnit.Piece,
        "person" => TableUnit.Person,
        "litre" => TableUnit.Litre,
        "emptying" => TableUnit.Emptying,
        _ => null,
    };
}
