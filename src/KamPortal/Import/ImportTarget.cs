namespace KamPortal.Import;

/// <summary>The table an imported row landed in.</summary>
internal enum ImportTarget
{
    User,
    Account,
    Person,
    Employment,
    ProductGroup,
    Order,
    OrderLine,
}
