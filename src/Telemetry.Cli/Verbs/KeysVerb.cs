using System.CommandLine;
using Telemetry.Server;
using Telemetry.Server.Identity;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry keys</c>: the passwords for an external broker, in the form that <c>mosquitto_passwd -U</c> takes.</summary>
internal static class KeysVerb
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var verb = new Command("keys", "Print user:password of the bridge and of every device. Example: telemetry keys --data data > passwords && mosquitto_passwd -U passwords") { data };
        verb.SetAction(async (parsed, _) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            var keys = FleetKey.OpenOrCreate(folder.Path);
            string[] users = [FleetKey.BridgeUser, .. folder.ReadRegistry().Devices.Select(device => device.Id)];
            var passwords = users.Select(user => new { user, password = keys.PasswordOf(user) }).ToList();
            await Answer.WriteAsync(parsed, passwords, string.Join('\n', passwords.Select(one => $"{one.user}:{one.password}")));
            return 0;
        });
        return verb;
    }
}
