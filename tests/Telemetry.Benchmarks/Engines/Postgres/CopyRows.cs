using System.Buffers.Binary;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Engines.Postgres;

/// <summary>Rows in the format of COPY … (FORMAT BINARY), whole: signature, rows, trailer (PostgreSQL 15, COPY, "Binary Format").</summary>
internal static class CopyRows
{
    // 2000-01-01 in milliseconds since 1970: where PostgreSQL's timestamps begin.
    private const long Origin = 946_684_800_000;

    public static ReadOnlyMemory<byte> Encode(IReadOnlyList<DeviceDay> days)
    {
        var bytes = new byte[19 + (days.Count * LoadPlan.TicksADay * 70) + 2];
        ReadOnlySpan<byte> signature = [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0];
        signature.CopyTo(bytes);
        var at = 19; // Eleven bytes of signature, flags and the length of an extension, both 0.
        foreach (var day in days)
        {
            for (var tick = 0; tick < LoadPlan.TicksADay; tick++) WriteRow(bytes, ref at, day, tick);
        }

        BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(at), -1);
        return bytes.AsMemory(0, at + 2);
    }

    private static void WriteRow(byte[] bytes, ref int at, DeviceDay day, int tick)
    {
        BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(at), (short)(2 + LoadPlan.Measured.Length));
        at += 2;
        Write(bytes, ref at, day.Index);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), 8);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(at + 4), (day.MeasuredAt[tick] - Origin) * 1_000);
        at += 12;
        for (var row = tick * LoadPlan.Measured.Length; row < (tick + 1) * LoadPlan.Measured.Length; row++) Write(bytes, ref at, day.Has(row) ? day.Value[row] : null);
    }

    private static void Write(byte[] bytes, ref int at, int? value)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), value is null ? -1 : 4);
        at += 4;
        if (value is null) return;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), value.Value);
        at += 4;
    }
}
