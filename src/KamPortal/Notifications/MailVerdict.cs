namespace KamPortal.Notifications;

public enum MailVerdict
{
    Accepted,

    /// <summary>5xx for this letter or recipient, or a letter that cannot be written to the protocol: retrying cannot help.</summary>
    Refused,

    /// <summary>4xx, or the connection broke before the letter was handed over: worth another try.</summary>
    TryLater,

    /// <summary>The letter was handed over and no answer came: it may have arrived. Tried again under the same Message-ID.</summary>
    Uncertain,

    /// <summary>No server answered, or it refuses us altogether: no other letter would fare better now, and this one is not to blame.</summary>
    Unreachable,
}
