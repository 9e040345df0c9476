using Google.Protobuf;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Telemetry.Protocol.V1;

namespace Telemetry.Server.Ingestion;

/// <summary>
/// Binds the method of ingestion.proto by hand, so that a request is decoded by <see cref="ArrivalReader"/>. On the wire it is what the
/// generated classes of any language speak.
/// </summary>
internal sealed class IngestMethod(IServiceProvider services) : IServiceMethodProvider<IngestionService>
{
    private static readonly Marshaller<IngestReply> Replies = new(Write, _ => throw new NotSupportedException("the server reads no replies"));

    // Methods are bound while the server is put together; the log is opened when it starts.
    private readonly Lazy<ArrivalReader> reader = new(services.GetRequiredService<ArrivalReader>);

    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<IngestionService> context)
    {
        var contract = Protocol.V1.Ingestion.Descriptor;
        var arrivals = new Marshaller<Arrival>((_, _) => throw new NotSupportedException("the server writes no requests"), payload => reader.Value.Read(payload));
        context.AddDuplexStreamingMethod(
            new Method<Arrival, IngestReply>(MethodType.DuplexStreaming, contract.FullName, contract.FindMethodByName("Ingest").Name, arrivals, Replies),
            [],
            (service, requests, replies, call) => service.IngestAsync(requests, replies, call));
    }

    private static void Write(IngestReply reply, SerializationContext context)
    {
        context.SetPayloadLength(reply.CalculateSize());
        reply.WriteTo(context.GetBufferWriter());
        context.Complete();
    }
}
