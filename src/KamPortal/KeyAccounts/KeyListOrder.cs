namespace KamPortal.KeyAccounts;

/// <summary>What the side-by-side list may be sorted by.</summary>
public enum KeyListOrder
{
    Name,
    Owner,
    Company,
    Manager,
    Sales,
    Review,
}
