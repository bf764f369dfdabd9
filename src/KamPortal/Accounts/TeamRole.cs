namespace KamPortal.Accounts;

/// <summary>Who besides the one accountable manager serves the account.</summary>
public enum TeamRole
{
    DevelopmentManager,
    Assistant,
    Logistics,
    Credit,
    Specialist,
}
