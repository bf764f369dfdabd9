namespace KamPortal.Touches.Programmes;

/// <summary>What the programme brings in the days to come, and what would change by the draft; nothing changes where there is none.</summary>
/// <param name="DraftNumber">Null without a draft: then and now are the same.</param>
/// <param name="Gained">Touches only the draft asks for.</param>
/// <param name="Lost">Touches only the version in force asks for.</param>
/// <param name="Moved">Touches of both that change their day, person, minutes or type.</param>
/// <param name="Accounts">Accounts looked at: all the viewer sees, none is left out.</param>
/// <param name="Managers">The fullest first.</param>
/// <param name="Examples">Accounts that change most.</param>
public sealed record ProgrammeForecast(
    DateOnly From,
    int Days,
    int? DraftNumber,
    int Accounts,
    ForecastSum Now,
    ForecastSum Then,
    int Gained,
    int Lost,
    int Moved,
    IReadOnlyList<MonthForecast> Months,
    IReadOnlyList<ManagerForecast> Managers,
    IReadOnlyList<AccountForecast> Examples);
