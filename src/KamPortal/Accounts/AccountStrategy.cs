namespace KamPortal.Accounts;

/// <summary>Минимизация, удержание, развитие; an A account is both retained and developed.</summary>
public enum AccountStrategy
{
    Unset,
    Minimise,
    Retain,
    Develop,
    RetainAndDevelop,
}
