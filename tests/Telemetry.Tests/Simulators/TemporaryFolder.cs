namespace Telemetry.Tests.Simulators;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("telemetry-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
