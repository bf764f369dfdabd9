namespace KamPortal.KeyAccounts;

/// <summary>Figures of an account without its name, to measure others against the whole company.</summary>
internal sealed class AccountFigures
{
    public decimal Sales12Months { get; init; }

    public decimal? Potential { get; init; }
}
