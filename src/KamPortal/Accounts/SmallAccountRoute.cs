namespace KamPortal.Accounts;

/// <summary>How a group D account is served without taking a manager's time.</summary>
public enum SmallAccountRoute
{
    SharedManager,
    Website,
    PartnerZone,
    Training,
}
