namespace KamPortal.Gifts;

public enum GiftStatus
{
    Planned,
    Approved,
    Given,

    /// <summary>Refused by whoever approves.</summary>
    Refused,

    /// <summary>Struck out by whoever planned it.</summary>
    Cancelled,
}
