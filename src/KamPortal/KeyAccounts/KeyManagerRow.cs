namespace KamPortal.KeyAccounts;

/// <summary>What one manager holds.</summary>
/// <param name="Keys">Accounts key for the manager now.</param>
/// <param name="OverridesOver">Allowances over the limit that have ended, while the manager is over it.</param>
/// <param name="AnnualCosts">Σ of counted costs of the manager's accounts, roubles a year.</param>
/// <param name="UncountedCosts">Costs nobody has counted.</param>
/// <param name="SearchPercent">Share of tasks "search for new clients" among those due in the last 90 days (row 2.6); null without tasks.</param>
public sealed record KeyManagerRow(int ManagerId, string Name, int Keys, int Limit, int Candidates, int Overrides, int OverridesOver, decimal AnnualCosts, int UncountedCosts, int? SearchPercent)
{
    public bool IsOver => Keys > Limit;
}
