namespace KamPortal.Touches.Programmes;

/// <summary>An account for which the draft differs most.</summary>
/// <param name="Gained">Touches only the draft asks for.</param>
/// <param name="Lost">Touches only the version in force asks for.</param>
public sealed record AccountForecast(int AccountId, string Name, int Gained, int Lost);
