using Telemetry.CollectionEvents;

namespace Telemetry.Simulators.Labelled;

/// <summary>From one emptying to the next. Times in milliseconds since 1970 UTC, shares of the usable volume.</summary>
/// <param name="From">When the emptying happened that began it; the start of the world for the first.</param>
/// <param name="Kind">How it began; null for the first, which no emptying began.</param>
/// <param name="Share">What is in the container at its start.</param>
/// <param name="Grams">The mass of that.</param>
/// <param name="Taken">Share that the emptying took out.</param>
/// <param name="TakenGrams">The mass of that.</param>
/// <param name="DepositedBefore">Share thrown in from the start of the world to <paramref name="From"/>.</param>
/// <param name="GramsPerShare">Mass of a full container of what is thrown in during it.</param>
internal readonly record struct Cycle(
    long From, EventKind? Kind, double Share, double Grams, double Taken, double TakenGrams, double DepositedBefore, double GramsPerShare);
