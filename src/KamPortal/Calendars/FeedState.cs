namespace KamPortal.Calendars;

public enum FeedState
{
    /// <summary>Nobody ever had such an address.</summary>
    Unknown,

    /// <summary>Revoked by its owner, or the owner no longer works here.</summary>
    Gone,
    Works,
}
