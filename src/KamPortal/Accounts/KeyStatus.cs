namespace KamPortal.Accounts;

/// <summary>Where the account stands in the choice of key accounts (ключевой клиент).</summary>
public enum KeyStatus
{
    None,
    Candidate,
    Key,
    Rejected,

    /// <summary>Not yet: to be judged again.</summary>
    Potential,
}
