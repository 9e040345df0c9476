using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>What a count times a rate is, and by how much the rate is multiplied to come out in that unit.</summary>
public sealed record UnitRate(TableUnit Unit, Fraction Scale)
{
    /// <summary>Null where the rate is not a rate of that count.</summary>
    public static UnitRate? Of(TableUnit counted, FigureUnit rate) => (counted, rate) switch
    {
        (TableUnit.Gram, FigureUnit.PerTonne) => new(TableUnit.MinorUnit, Fraction.Of(100, 1_000_000)),
        (TableUnit.Person, FigureUnit.PerInhabitant) => new(TableUnit.MinorUnit, 100),
        (TableUnit.Piece or TableUnit.Emptying, FigureUnit.PerPiece) => new(TableUnit.MinorUnit, 100),
        (TableUnit.Piece, FigureUnit.GramsPerPiece) => new(TableUnit.Gram, 1),
        _ => null,
    };

    /// <summary>The rate that prices a count: a tonne, a piece or an inhabitant. Null where there is none.</summary>
    public static FigureUnit? For(TableUnit counted) => counted switch
    {
        TableUnit.Gram => FigureUnit.PerTonne,
        TableUnit.Person => FigureUnit.PerInhabitant,
        TableUnit.Piece or TableUnit.Emptying => FigureUnit.PerPiece,
        _ => null,
    };

    /// <summary>The unit of the amount; tells the draft where rate and count do not go together.</summary>
    public static TableUnit Checked(StepDraft draft, string table, string rate)
    {
        if (draft.UnitOf(rate) is not { } unit)
        {
            draft.Refuse(rate, $"'{draft.Word(rate)}' is no rate; name a figure, as figure:ID, or a price that a step worked out, as derived:NAME.");
            return TableUnit.MinorUnit;
        }

        if (Of(draft.In(table).Unit, unit) is { } known) return known.Unit;
        draft.Refuse(rate, $"'{draft.Word(rate)}' is in {unit} and the table counts {draft.In(table).Unit}; name a rate a tonne for grams, a head for persons, a piece for pieces.");
        return TableUnit.MinorUnit;
    }
}
