using System.Net;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>Sends batches until they are acknowledged, and finds out which point a server means when it refuses one.</summary>
internal sealed class PointSender(WritePoints write, Patience patience)
{
    /// <inheritdoc cref="Patience.Try"/>
    public void Send(PointBatch batch)
    {
        try
        {
            Attempt(batch);
        }
        catch (InfluxDbRefusedException error) when (error.Status == HttpStatusCode.BadRequest)
        {
            throw new InfluxDbRefusedException(error.Status, $"{error.Message}\nThe point it refuses: {RefusedPoint(batch)}\nRepair the field in the database, or begin with an empty one: the log has everything.");
        }
    }

    private void Attempt(PointBatch batch) => patience.Try(() =>
    {
        write(batch);
        return true;
    });

    /// <summary>The server does not say it in its answer; halves of the batch, which may be sent as often as one likes, do.</summary>
    private string RefusedPoint(PointBatch batch)
    {
        while (batch.Lines.Count > 1)
        {
            var half = batch.Part(..(batch.Lines.Count / 2));
            try
            {
                Attempt(half);
                batch = batch.Part(half.Lines.Count..);
            }
            catch (InfluxDbRefusedException)
            {
                batch = half;
            }
        }

        return batch.Lines[0];
    }
}
