using System.Security.Cryptography;
using System.Text;
using Grpc.Core;
using Telemetry.Server.Identity;

namespace Telemetry.Server.Reporting.Parties;

/// <summary>Who calls: a party with the token that this installation derives for it. Without one there is no answer, not even which parties exist.</summary>
internal static class PartyIdentity
{
    /// <exception cref="RpcException">Unauthenticated: a header is missing or the token is another one.</exception>
    public static string Of(ServerCallContext context, FleetKey keys)
    {
        var party = context.RequestHeaders.GetValue("party") ?? "";
        var shown = Encoding.UTF8.GetBytes(context.RequestHeaders.GetValue("authorization") ?? "");
        if (party.Length is > 0 and <= 200 && CryptographicOperations.FixedTimeEquals(shown, Encoding.UTF8.GetBytes($"Bearer {keys.PartyToken(party)}"))) return party;
        throw new RpcException(new Status(StatusCode.Unauthenticated, "party, authorization: missing or wrong; send your id and the token that 'telemetry keys --party ID' prints on the installation."));
    }
}
