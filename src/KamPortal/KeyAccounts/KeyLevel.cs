namespace KamPortal.KeyAccounts;

/// <summary>Key for the company and key for the manager are two decisions; neither is copied from the other (row 4.4).</summary>
public enum KeyLevel
{
    Company,
    Manager,
}
