namespace Telemetry.Tests.Edge;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("telemetry-outbox-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
