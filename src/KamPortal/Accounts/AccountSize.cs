namespace KamPortal.Accounts;

/// <summary>Small, medium, large, largest: the sizes the portfolio norms (100 / 30–50 / 10 / 3 per manager) are given for.</summary>
public enum AccountSize
{
    Small,
    Medium,
    Large,
    Largest,
}
