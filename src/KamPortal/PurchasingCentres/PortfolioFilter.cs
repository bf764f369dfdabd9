namespace KamPortal.PurchasingCentres;

/// <summary>Which centres the list shows.</summary>
public sealed record PortfolioFilter
{
    /// <summary>Words of the account's name, as in the account list.</summary>
    public string Text { get; init; } = "";

    public CentreStatus? Status { get; init; }

    public CentreAlarm? Alarm { get; init; }

    /// <summary>Only centres of key accounts.</summary>
    public bool KeyAccounts { get; init; }

    public int? OwnerId { get; init; }

    public PortfolioOrder Order { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
