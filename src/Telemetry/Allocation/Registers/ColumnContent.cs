using Telemetry.Containers;

namespace Telemetry.Allocation.Registers;

/// <summary>What may stand in a column, for who fills it in.</summary>
public static class ColumnContent
{
    public static Wording Of(RegisterColumn column)
    {
        var content = Of(column.Type, column);
        var bounds = (column.Least, column.Most) switch
        {
            ({ } least, { } most) => new Wording($", {least} tot en met {most}", $", {least} to {most}"),
            ({ } least, null) => new($", {least} of meer", $", {least} or more"),
            _ => "",
        };
        var reference = column.References is { } register ? new Wording($"; staat in register {register}", $"; is in register {register}") : "";
        return new(content.Dutch + bounds.Dutch + reference.Dutch, content.English + bounds.English + reference.English);
    }

    private static Wording Of(ColumnType type, RegisterColumn column) => type switch
    {
        ColumnType.Text => new("tekst, hoogstens 400 tekens", "text, at most 400 characters"),
        ColumnType.Code => new("code: letters, cijfers, punt, streepje", "id: letters, digits, dot, hyphen, underscore"),
        ColumnType.Codes => new("codes met een spatie ertussen", "ids with a blank between them"),
        ColumnType.Whole => new("geheel getal, zonder punten", "whole number, digits alone"),
        ColumnType.Exact => new("getal met komma of punt (261,07) of breuk (17/120)", "decimal (261.07) or fraction (17/120)"),
        ColumnType.Day => new("dag: 31-12-2024 of 2024-12-31", "day: 2024-12-31 or 31-12-2024"),
        ColumnType.Year => new("jaar: 2024", "year: 2024"),
        ColumnType.Month => new("maand: 2024-12", "month: 2024-12"),
        ColumnType.Period => new("jaar, kwartaal of maand: 2024, 2024-Q4, 2024-12", "year, quarter or month: 2024, 2024-Q4, 2024-12"),
        ColumnType.Word => new(string.Join(", ", column.Words.Select(word => word.Title.Dutch)), string.Join(", ", column.Words.Select(word => word.Title.English))),
        ColumnType.Boolean => new("ja of nee", "yes or no"),
        ColumnType.Place => new("dimensie=code, met ; ertussen: material=glass;stream=pmd", "dimension=id with ; between them: material=glass;stream=pmd"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of column."),
    };
}
