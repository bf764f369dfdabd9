namespace KamPortal.KeyAccounts;

/// <summary>Where an account is key (row 4.4).</summary>
public enum KeyGroup
{
    CompanyOnly,
    ManagerOnly,
    Both,
    Neither,
}
