namespace KamPortal.Potentials;

/// <summary>Currencies a client may tell a figure in; the method counts in the first.</summary>
public static class PotentialCurrencies
{
    public const string Base = PotentialRecord.BaseCurrency;

    public static readonly IReadOnlyList<string> All = [Base, "USD", "EUR", "CNY", "KZT", "BYN"];
}
