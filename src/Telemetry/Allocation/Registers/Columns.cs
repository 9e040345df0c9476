using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Registers;

/// <summary>Columns that several registers have, so that they are spelled the same everywhere and packs can join by them.</summary>
internal static class Columns
{
    public static readonly RegisterColumn Name = new("name", new("naam", "name"), ColumnType.Text);

    public static readonly RegisterColumn Organisation =
        new("organisation", new("producentenorganisatie", "producer organisation"), ColumnType.Code) { References = "organisations" };

    public static readonly RegisterColumn Producer = new("producer", new("producent", "producer"), ColumnType.Code) { References = "producers" };

    public static readonly RegisterColumn Municipality = new("municipality", new("gemeente", "municipality"), ColumnType.Code) { References = "municipalities" };

    public static readonly RegisterColumn Collector = new("collector", new("inzamelaar", "collector"), ColumnType.Code) { References = "collectors" };

    public static readonly RegisterColumn Stream = new("stream", new("afvalstroom", "waste stream"), ColumnType.Code);

    public static readonly RegisterColumn Material = new("material", new("materiaal", "material"), ColumnType.Code);

    public static readonly RegisterColumn Kind = new("kind", new("soort", "kind"), ColumnType.Code);

    public static readonly RegisterColumn Year = new("year", new("jaar", "year"), ColumnType.Year);

    public static readonly RegisterColumn Grams = new("grams", new("grammen", "grams"), ColumnType.Whole) { Unit = TableUnit.Gram, Least = 0 };

    public static readonly RegisterColumn Pieces = new("pieces", new("stuks", "pieces"), ColumnType.Whole) { Unit = TableUnit.Piece, Least = 0 };

    /// <summary>Required, and part of the key.</summary>
    public static RegisterColumn Key(this RegisterColumn column) => column with { InKey = true, Required = true };

    /// <summary>Part of the key, and left out where an entry speaks of all.</summary>
    public static RegisterColumn PartOfKey(this RegisterColumn column) => column with { InKey = true };

    public static RegisterColumn Needed(this RegisterColumn column) => column with { Required = true };

    /// <summary>The column in the register that it stands for: there it refers to nothing.</summary>
    public static RegisterColumn Own(this RegisterColumn column) => column.Key() with { References = null };
}
