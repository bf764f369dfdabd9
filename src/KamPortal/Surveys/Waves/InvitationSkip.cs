namespace KamPortal.Surveys.Waves;

/// <summary>Why somebody of the audience is not invited.</summary>
public enum InvitationSkip
{
    /// <summary>Was surveyed within the pause.</summary>
    Paused,
    OptedOut,
    NoConsent,
    NoEmail,

    /// <summary>Left the client or the field.</summary>
    Left,

    /// <summary>The client is lost or archived.</summary>
    AccountInactive,

    /// <summary>The wave closed before the letter could go.</summary>
    Closed,
}
