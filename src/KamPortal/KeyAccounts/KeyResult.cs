namespace KamPortal.KeyAccounts;

/// <summary>What was decided.</summary>
public enum KeyResult
{
    Key,

    /// <summary>Not yet: to be judged again.</summary>
    Potential,
    Rejected,
}
