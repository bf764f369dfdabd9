namespace KamPortal.Touches.Programmes;

/// <param name="Month">Its first day; the first and last month of the period are cut.</param>
public sealed record MonthForecast(DateOnly Month, ForecastSum Now, ForecastSum Then);
