using System.Net;
using InfluxDB.Client;
using InfluxDB.Client.Api.Domain;
using InfluxDB.Client.Core.Exceptions;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>
/// Writing to a 2.x server with the package InfluxDB.Client: token, organisation and bucket. Compiled with -p:InfluxDbClient=true only. Queries
/// stay on /query, which a 2.x server answers with the same token through the mapping of the database's name to the bucket.
/// </summary>
public sealed partial class InfluxDbReadingStore
{
    static partial void ChooseTransport(InfluxDbOptions options, ref WritePoints write, ref IDisposable? transport)
    {
        // Without a token and an organisation it is a 1.x or 3.x server, for which the package is not made.
        if (options.Organisation is not { Length: > 0 } organisation || options.Credentials.TokenText is not { } token) return;
        var client = new InfluxDBClient(options.Url, token);
        transport = client;
        var writing = client.GetWriteApiAsync();
        write = batch =>
        {
            var precision = batch.Precision == "ms" ? WritePrecision.Ms : WritePrecision.Ns;
            try
            {
                // The port is synchronous and the package has no such call; this runs on the projection's own loop, which has nothing else to do.
                writing.WriteRecordsAsync([.. batch.Lines], precision, options.Database, organisation).GetAwaiter().GetResult();
            }
            catch (HttpException error)
            {
                var status = (HttpStatusCode)error.Status;
                throw error.Status == 0 || InfluxDbEndpoint.IsPassing(status)
                    ? new InfluxDbUnavailableException(error.Message, error, error.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null)
                    : new InfluxDbRefusedException(status, error.Message);
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                throw new InfluxDbUnavailableException(error.Message, error);
            }
        };
    }
}
