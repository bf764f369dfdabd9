namespace KamPortal.Greetings;

/// <param name="Coming">Of the coming twelve months, the nearest first.</param>
/// <param name="Past">The latest first.</param>
/// <param name="Preferences">The line for all occasions has no occasion.</param>
public sealed record PersonGreetings(IReadOnlyList<GreetingForecast> Coming, IReadOnlyList<GreetingRow> Past, IReadOnlyList<PreferenceLine> Preferences, IReadOnlyList<OccasionName> Occasions, DateOnly Today, bool MayChange);
