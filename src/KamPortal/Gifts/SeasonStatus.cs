namespace KamPortal.Gifts;

public enum SeasonStatus
{
    /// <summary>The list is being made.</summary>
    Open,

    /// <summary>Waits for the director.</summary>
    Submitted,

    /// <summary>Gifts may be bought and given.</summary>
    Approved,

    Closed,
}
