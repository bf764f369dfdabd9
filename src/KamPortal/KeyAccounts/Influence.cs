namespace KamPortal.KeyAccounts;

/// <summary>What a manager can move at a client; nothing of it means that the client is no key account of the manager (row 4.3).</summary>
[Flags]
public enum Influence
{
    None = 0,
    Assortment = 1,
    Volume = 2,

    /// <summary>The order and timing of purchases.</summary>
    Ordering = 4,

    /// <summary>Our position is threatened and has to be defended.</summary>
    Defence = 8,
}
