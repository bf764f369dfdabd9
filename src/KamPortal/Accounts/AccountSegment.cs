namespace KamPortal.Accounts;

public enum AccountSegment
{
    Unset,
    Wholesale,
    Retail,
    EndUser,
    Public,
}
