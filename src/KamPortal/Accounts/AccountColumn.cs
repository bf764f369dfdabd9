namespace KamPortal.Accounts;

/// <summary>Columns of the account list and its export; all but <see cref="Inn"/> can be sorted by.</summary>
public enum AccountColumn
{
    Name,
    Owner,
    Size,
    Abcd,
    Abc,
    Key,
    Status,
    Region,
    Industry,
    NextTouch,
    LastTouch,
    Sales,
    Potential,
    Share,
    Gap,
    Inn,
    Created,
}
