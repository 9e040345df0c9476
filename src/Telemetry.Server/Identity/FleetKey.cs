using System.Security.Cryptography;
using System.Text;

namespace Telemetry.Server.Identity;

/// <summary>
/// The secret from which every device's password is derived: HMAC-SHA-256(key, device id). It is drawn at the first start, so there is no
/// default secret, and it never leaves the server; a device gets its own password only.
/// </summary>
public sealed class FleetKey
{
    /// <summary>The name under which the bridge signs in at the broker. A device id cannot be this, for it holds a slash.</summary>
    public const string BridgeUser = "telemetry/bridge";

    private readonly byte[] key;

    private FleetKey(byte[] key) => this.key = key;

    /// <summary>The secret that the bridge shows to ingestion.</summary>
    public string IngestionToken => PasswordOf("telemetry/ingestion");

    /// <summary>The secret that a producer organisation, a municipality or another party shows to have its runs. A device id has no slash, so no device has it.</summary>
    /// <param name="party">Its id in the registers.</param>
    public string PartyToken(string party) => PasswordOf($"telemetry/party/{party}");

    /// <summary>Reads the key of a data folder; draws and stores it when there is none.</summary>
    /// <exception cref="InvalidDataException">The file is there but is not 64 hexadecimal digits.</exception>
    public static FleetKey OpenOrCreate(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "fleet.key");
        Directory.CreateDirectory(dataFolder);
        if (!File.Exists(path)) Create(path);
        var text = File.ReadAllText(path).Trim();
        if (text.Length != 64 || !text.All(char.IsAsciiHexDigit)) throw new InvalidDataException("fleet.key: expected 64 hexadecimal digits; restore the file from a copy.");
        return new FleetKey(Convert.FromHexString(text));
    }

    public string PasswordOf(string user) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(user)));

    public bool IsPasswordOf(string user, ReadOnlySpan<byte> password) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(PasswordOf(user)), password);

    private static void Create(string path)
    {
        // Written beside and moved, so that another process that starts at the same time reads a whole key.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var draft = $"{path}.{Environment.ProcessId}";
        using (var file = new FileStream(draft, options)) file.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))));
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
