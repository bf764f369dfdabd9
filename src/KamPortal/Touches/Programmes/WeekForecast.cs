namespace KamPortal.Touches.Programmes;

public sealed record WeekForecast(DateOnly Monday, ForecastSum Now, ForecastSum Then, int CapacityMinutes)
{
    /// <summary>Percent of the capacity; null when nobody works that week.</summary>
    public int? LoadNow => ManagerForecast.Percent(Now.Minutes, CapacityMinutes);

    /// <inheritdoc cref="LoadNow"/>
    public int? LoadThen => ManagerForecast.Percent(Then.Minutes, CapacityMinutes);
}
