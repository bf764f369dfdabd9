namespace KamPortal.Calendars.Files;

/// <summary>What a file is for (RFC 5546 §1.4).</summary>
internal enum IcsMethod
{
    /// <summary>To be looked at.</summary>
    Publish,

    /// <summary>An invitation, or a change of one.</summary>
    Request,

    /// <summary>The event, or the invitation, is off.</summary>
    Cancel,
}
