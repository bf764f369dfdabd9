namespace KamPortal.Accounts;

/// <summary>Columns of the account list and its export; all but <see cref="Inn"/> can be sorted by.</summary>
public enum AccountColumn
{
    Name,
    Owner,
    Size,
    Abcd,
    Key,
    Status,
    Region,
    Industry,
    NextTouch,
    LastTouch,
    Sales,
    Inn,
    Created,
}
