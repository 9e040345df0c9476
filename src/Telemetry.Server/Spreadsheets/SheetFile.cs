using Telemetry.Protocol.Registers.Sheets;
using Telemetry.Protocol.Weighing;

namespace Telemetry.Server.Spreadsheets;

/// <summary>A file of rows, by what it is and not by how it is called: a spreadsheet or delimited text.</summary>
public static class SheetFile
{
    private const int MostBytes = 64 << 20;

    /// <exception cref="InvalidDataException">Too large, or a spreadsheet that cannot be read.</exception>
    public static IReadOnlyList<DelimitedRow> Rows(byte[] file)
    {
        if (file.Length > MostBytes) throw new InvalidDataException($"the file has {file.Length} bytes, more than {MostBytes}; part it into several.");

        // The first bytes of a package, and of what older spreadsheets and those with a password are kept in.
        return file.AsSpan().StartsWith("PK"u8) || file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? XlsxReader.Read(file) : RegisterCsv.Rows(file);
    }
}
