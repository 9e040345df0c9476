using Telemetry.Monitoring.Forecasting;
using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Quantities;

namespace Telemetry.Server.Forecasting;

/// <summary>All containers at one time: their forecasts and the pick list.</summary>
/// <param name="AsOf">The time it holds for.</param>
/// <param name="IsPast">Nobody asked for a past time: no container was heard lately, so this is the state when one was heard last.</param>
public sealed record FleetState(Instant AsOf, bool IsPast, PickRules Rules, IReadOnlyList<ContainerForecast> Forecasts, PickList List);
