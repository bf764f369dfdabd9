namespace KamPortal.Touches.Programmes;

/// <summary>What one rule would bring, to whom.</summary>
/// <param name="Days">From today on.</param>
/// <param name="Accounts">Accounts it reaches, of those the viewer sees.</param>
/// <param name="Managers">The busiest first.</param>
public sealed record RuleForecast(int Days, int Accounts, ForecastSum Sum, IReadOnlyList<ManagerForecast> Managers);
