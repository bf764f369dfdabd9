namespace KamPortal.Surveys.Waves;

/// <summary>What statuses and reasons are called in the current UI culture.</summary>
public static class WaveLabels
{
    public static string Status(WaveStatus status) => status switch
    {
        WaveStatus.Draft => WaveMessages.StatusDraft,
        WaveStatus.Launched => WaveMessages.StatusLaunched,
        WaveStatus.Open => WaveMessages.StatusOpen,
        WaveStatus.Closed => WaveMessages.StatusClosed,
        _ => WaveMessages.StatusCancelled,
    };

    public static string Status(InvitationStatus status) => status switch
    {
        InvitationStatus.Waiting => WaveMessages.InvitationWaiting,
        InvitationStatus.Sent => WaveMessages.InvitationSent,
        InvitationStatus.Phone => WaveMessages.InvitationPhone,
        InvitationStatus.Started => WaveMessages.InvitationStarted,
        InvitationStatus.Answered => WaveMessages.InvitationAnswered,
        InvitationStatus.Declined => WaveMessages.InvitationDeclined,
        _ => WaveMessages.InvitationSkipped,
    };

    public static string Skip(InvitationSkip reason) => reason switch
    {
        InvitationSkip.Paused => WaveMessages.SkipPaused,
        InvitationSkip.OptedOut => WaveMessages.SkipOptedOut,
        InvitationSkip.NoConsent => WaveMessages.SkipNoConsent,
        InvitationSkip.NoEmail => WaveMessages.SkipNoEmail,
        InvitationSkip.Left => WaveMessages.SkipLeft,
        InvitationSkip.AccountInactive => WaveMessages.SkipAccountInactive,
        _ => WaveMessages.SkipClosed,
    };

    /// <summary>Why somebody is called and not written to, in a sentence.</summary>
    public static string WhyNoLetter(InvitationSkip obstacle) => obstacle switch
    {
        InvitationSkip.NoEmail => WaveMessages.WhyNoEmail,
        InvitationSkip.NoConsent => WaveMessages.WhyNoConsent,
        InvitationSkip.OptedOut => WaveMessages.WhyNoMail,
        _ => WaveMessages.WhyRefused,
    };
}
