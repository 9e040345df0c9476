namespace Telemetry.Reporting.Sheets;

/// <param name="Title">In the reader's language, without the unit.</param>
/// <param name="Unit">The currency of <see cref="SheetKind.Money"/>, else a unit where one is needed; empty where the kind says it.</param>
/// <param name="FilesOnly">True where a file has room for it and a page has not.</param>
public sealed record SheetColumn(string Title, SheetKind Kind = SheetKind.Text, string Unit = "", bool FilesOnly = false)
{
    public bool IsNumber => Kind is SheetKind.Grams or SheetKind.Money or SheetKind.Count or SheetKind.Exact or SheetKind.Share;

    /// <summary>As a page heads it: masses in kilograms.</summary>
    public string PageTitle => WithUnit(Kind == SheetKind.Grams ? "kg" : Kind == SheetKind.Share ? "%" : Unit);

    /// <summary>As a file heads it: masses in whole grams.</summary>
    public string FileTitle => WithUnit(Kind == SheetKind.Grams ? "g" : Unit);

    private string WithUnit(string unit) => unit.Length == 0 ? Title : $"{Title} ({unit})";
}
