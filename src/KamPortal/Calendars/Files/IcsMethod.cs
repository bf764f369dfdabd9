namespace KamPortal.Calendars.Files;

/// <summary>METHOD of a calendar file (RFC 5546).</summary>
internal enum IcsMethod
{
    /// <summary>To be looked at.</summary>
    Publish,

    /// <summary>An invitation, or a change of one.</summary>
    Request,

    /// <summary>Called off.</summary>
    Cancel,
}
