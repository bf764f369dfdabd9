namespace KamPortal.Touches.Programmes;

/// <summary>What falls to a person: as the rules in force have it, and as the draft would.</summary>
/// <param name="CapacityMinutes">On the working days of the period on which the person is there.</param>
/// <param name="Weeks">By week, Mondays ascending.</param>
public sealed record ManagerForecast(int UserId, string Name, ForecastSum Now, ForecastSum Then, int CapacityMinutes, IReadOnlyList<WeekForecast> Weeks)
{
    /// <summary>Percent of the capacity; null when there is none.</summary>
    public int? LoadNow => Percent(Now.Minutes, CapacityMinutes);

    /// <inheritdoc cref="LoadNow"/>
    public int? LoadThen => Percent(Then.Minutes, CapacityMinutes);

    /// <summary>The week that is fullest against its capacity, as the draft has it.</summary>
    public WeekForecast? Fullest => Weeks.Where(w => w.LoadThen > 0).OrderByDescending(w => w.LoadThen).ThenBy(w => w.Monday).FirstOrDefault();

    internal static int? Percent(int minutes, int capacity) => capacity == 0 ? null : (int)Math.Round(100.0 * minutes / capacity, MidpointRounding.AwayFromZero);
}
