using Telemetry.Monitoring.Forecasting.BackTesting;
using Telemetry.Quantities;

namespace Telemetry.Cli.Verbs;

/// <summary>A past to hold forecasts against.</summary>
/// <param name="Source">What it is, with the attribution that its licence asks for.</param>
/// <param name="JudgedFrom">What came before this is learnt from and not judged.</param>
internal sealed record BackTestData(string Source, Instant JudgedFrom, IReadOnlyList<LevelSeries> Levels, IReadOnlyList<CollectionInterval> Intervals);
