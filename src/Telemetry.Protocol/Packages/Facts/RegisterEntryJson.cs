using Telemetry.Allocation.Registers;
using Telemetry.Protocol.Packages.Lines;

namespace Telemetry.Protocol.Packages.Facts;

internal static class RegisterEntryJson
{
    public static void Write(LineWriter line, RegisterEntry entry)
    {
        line.Begin();
        line.Text("register"u8, entry.Register);
        line.Text("key"u8, entry.Key);
        line.Day("validFrom"u8, entry.ValidFrom);
        line.Day("validTo"u8, entry.ValidTo);
        line.Time("knownAt"u8, entry.KnownAt);
        line.Map("fields"u8, entry.Fields);
        line.Text("source"u8, entry.Source);
        line.Text("actor"u8, entry.Actor);
        line.Flag("withdrawn"u8, entry.Withdrawn);
        line.End();
    }

    public static RegisterEntry Read(ref LineReader line)
    {
        var entry = new RegisterEntry(
            line.Shared("register"u8), line.Text("key"u8), line.Day("validFrom"u8), line.DayOrNull("validTo"u8), line.Time("knownAt"u8), line.Map("fields"u8), line.Shared("source"u8),
            line.Shared("actor"u8), line.Flag("withdrawn"u8));
        line.End();
        return entry;
    }
}
