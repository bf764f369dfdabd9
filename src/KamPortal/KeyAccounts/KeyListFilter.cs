namespace KamPortal.KeyAccounts;

/// <summary>The side-by-side list (row 4.4).</summary>
public sealed record KeyListFilter
{
    public string Text { get; init; } = "";

    /// <summary>Null: every account.</summary>
    public KeyGroup? Group { get; init; }

    public int? OwnerId { get; init; }

    public KeyListOrder Order { get; init; } = KeyListOrder.Sales;

    public bool Descending { get; init; } = true;

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
