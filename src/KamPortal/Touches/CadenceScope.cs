namespace KamPortal.Touches;

/// <summary>Whom a rule concerns: accounts of a category or strategy, people with a role, or one account.</summary>
public enum CadenceScope
{
    Category,
    Strategy,
    Role,
    Account,
}
