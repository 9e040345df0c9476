namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>Sends a batch once and returns when the server has acknowledged all of it.</summary>
/// <exception cref="InfluxDbUnavailableException">It may work later; some of the points may have arrived, which does no harm.</exception>
/// <exception cref="InfluxDbRefusedException">It will never work.</exception>
internal delegate void WritePoints(PointBatch batch);
