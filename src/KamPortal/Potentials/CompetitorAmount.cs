namespace KamPortal.Potentials;

/// <param name="Amount">Roubles a year.</param>
public sealed record CompetitorAmount(string Name, decimal Amount);
