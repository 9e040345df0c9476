namespace Telemetry.Server.Spreadsheets;

/// <summary>How much of a spreadsheet is read. A small file can unpack to anything: what counts is what comes out of it.</summary>
/// <param name="FileBytes">Of the packed file; default 64 MiB.</param>
/// <param name="PartCharacters">Of one unpacked part; default 200 million.</param>
/// <param name="Rows">Of the sheet, the header included; default 500,000.</param>
/// <param name="Columns">Of the sheet; default 200.</param>
public sealed record XlsxLimits(long FileBytes = 64 << 20, long PartCharacters = 200_000_000, int Rows = 500_000, int Columns = 200)
{
    public static readonly XlsxLimits Default = new();
}
