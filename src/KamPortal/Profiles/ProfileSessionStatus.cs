namespace KamPortal.Profiles;

/// <summary>A call may stop anywhere and go on later.</summary>
public enum ProfileSessionStatus
{
    Open,
    Finished,
    Abandoned,
}
