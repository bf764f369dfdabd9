namespace KamPortal.Notifications;

public enum MailVerdict
{
    Accepted,

    /// <summary>5xx for this letter or recipient: retrying cannot help.</summary>
    Refused,

    /// <summary>4xx, or the connection broke: worth another try.</summary>
    TryLater,

    /// <summary>No server answered, or it refuses us altogether: no other letter would fare better now.</summary>
    Unreachable,
}
