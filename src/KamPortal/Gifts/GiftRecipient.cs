namespace KamPortal.Gifts;

/// <summary>To whom the law draws its line.</summary>
public enum GiftRecipient
{
    /// <summary>A person at a commercial company.</summary>
    Commercial,

    /// <summary>A state or municipal employee, or one of a public client.</summary>
    Official,
}
