namespace KamPortal.Events.Planning;

/// <summary>Money of a month or of a level, roubles.</summary>
/// <param name="Planned">Of the lines of the plan shown.</param>
/// <param name="Budgeted">Planned in the events themselves.</param>
/// <param name="Actual">Spent on events so far.</param>
public sealed record YearMoney(int Key, decimal Planned, decimal Budgeted, decimal Actual);
