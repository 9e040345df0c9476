namespace Telemetry.Server;

/// <summary>Keeps pages of other machines from reading what this one shows without a sign-in.</summary>
internal static class LocalNames
{
    /// <summary>
    /// Answers only requests to a name of this machine, others with 404: a page elsewhere can point its own name at the loopback address and have a browser
    /// read the answer.
    /// </summary>
    public static TBuilder RequireLocalName<TBuilder>(this TBuilder addresses)
        where TBuilder : IEndpointConventionBuilder => addresses.RequireHost("127.0.0.1", "localhost");
}
