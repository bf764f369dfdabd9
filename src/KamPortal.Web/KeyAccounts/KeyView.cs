namespace KamPortal.Web.KeyAccounts;

/// <summary>The views of the page of key accounts.</summary>
public enum KeyView
{
    Board,
    List,
    Reviews,
    Costs,
}
