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
        var party = new Option<string?>("--party") { Description = "Print the token of this party for the reports role instead; its id in the registers" };
        var verb = new Command("keys", "Print user:password of the bridge and of every device. Example: telemetry keys --data data > passwords && mosquitto_passwd -U passwords") { data, party };
        verb.SetAction(async (parsed, _) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            var keys = FleetKey.OpenOrCreate(folder.Path);
            if (parsed.GetValue(party) is { Length: > 0 } id)
            {
                await Answer.WriteAsync(parsed, new { party = id, token = keys.PartyToken(id) }, keys.PartyToken(id));
                return 0;
            }

            string[] users = [FleetKey.BridgeUser, .. folder.ReadRegistry().Devices.Select(device => device.Id)];
            var passwords = users.Select(user => new { user, password = keys.PasswordOf(user) }).ToList();
            await Answer.WriteAsync(parsed, passwords, string.Join('\n', passwords.Select(one => $"{one.user}:{one.password}")));
            return 0;
        });
        return verb;
    }
}
