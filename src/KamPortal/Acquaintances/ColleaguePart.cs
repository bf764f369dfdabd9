namespace KamPortal.Acquaintances;

/// <summary>Why somebody of ours stands in an account's matrix; the order of its rows.</summary>
public enum ColleaguePart
{
    Owner,
    Team,

    /// <summary>Of the owner, the nearest first.</summary>
    Supervisor,

    /// <summary>Has an acquaintance or a touch with the account's people, or was asked for.</summary>
    Other,
}
