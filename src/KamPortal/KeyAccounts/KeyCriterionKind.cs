namespace KamPortal.KeyAccounts;

/// <summary>The six reasons a client may be key for (tables -2 and -3 of s004, rebuilt).</summary>
public enum KeyCriterionKind
{
    /// <summary>Крупный.</summary>
    Large,

    /// <summary>Лояльный.</summary>
    Loyal,

    /// <summary>Перспективный.</summary>
    Promising,

    /// <summary>Статусный.</summary>
    Prestigious,

    /// <summary>Партнёрский.</summary>
    Partner,

    /// <summary>Сложный.</summary>
    Complex,
}
