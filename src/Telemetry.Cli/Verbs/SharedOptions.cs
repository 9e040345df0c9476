using System.CommandLine;

namespace Telemetry.Cli.Verbs;

/// <summary>Options that several verbs share, so that they are spelled the same everywhere.</summary>
internal static class SharedOptions
{
    public static Option<string> Data() => new("--data") { Description = "Folder of the installation: registry, rules, log, ledger", DefaultValueFactory = _ => "data" };

    public static Option<string> MqttHost() => new("--mqtt-host") { Description = "The broker's address", DefaultValueFactory = _ => "127.0.0.1" };

    public static Option<int> MqttPort() => new("--mqtt-port") { Description = "The broker's port", DefaultValueFactory = _ => 1883 };
}
