namespace KamPortal.Accounts;

public enum AccountStatus
{
    Prospect,
    Active,
    AtRisk,
    Lost,
    Archived,
}
