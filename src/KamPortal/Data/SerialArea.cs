namespace KamPortal.Data;

/// <summary>What a serial transaction is about: those of one area wait for one another from their first statement on.</summary>
public enum SerialArea
{
    Accounts,

    /// <summary>People, where they work, and the purchasing centres they sit in.</summary>
    People,
    KeyAccounts,
    Plans,
    Gifts,
    Surveys,
    Events,
}
