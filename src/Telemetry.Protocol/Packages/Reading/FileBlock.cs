namespace Telemetry.Protocol.Packages.Reading;

/// <summary>Whole lines of a file; only the last block may end without a line feed.</summary>
internal readonly record struct FileBlock(byte[] Buffer, int Length)
{
    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Length);
}
