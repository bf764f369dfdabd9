namespace KamPortal.Import;

public enum ImportKind
{
    Staff,
    Accounts,
    People,
    ProductGroups,
    Orders,
    OrderLines,
}
