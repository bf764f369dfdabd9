using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;

namespace KamPortal.Surveys.Results;

/// <summary>How the words of results are called on screens and in files, in the current UI culture.</summary>
public static class ResultsLabels
{
    public static string SourceLabel(this ResponseSource source) => source switch
    {
        ResponseSource.Link => ResultsTerms.SourceLink,
        ResponseSource.Phone => ResultsTerms.SourcePhone,
        _ => ResultsTerms.SourceInterview,
    };

    public static string Label(this Quadrant quadrant) => quadrant switch
    {
        Quadrant.Fix => ResultsTerms.QuadrantFix,
        Quadrant.Keep => ResultsTerms.QuadrantKeep,
        Quadrant.LowPriority => ResultsTerms.QuadrantLow,
        _ => ResultsTerms.QuadrantOverkill,
    };

    public static string Label(this ResultsPart part) => part switch
    {
        ResultsPart.Manager => ResultsTerms.PartManager,
        ResultsPart.Segment => ResultsTerms.PartSegment,
        ResultsPart.Category => ResultsTerms.PartCategory,
        ResultsPart.Role => ResultsTerms.PartRole,
        _ => ResultsTerms.PartSource,
    };

    public static string SkipReasonLabel(this InvitationSkip skip) => skip switch
    {
        InvitationSkip.Paused => ResultsTerms.SkipPaused,
        InvitationSkip.OptedOut => ResultsTerms.SkipOptedOut,
        InvitationSkip.NoConsent => ResultsTerms.SkipNoConsent,
        InvitationSkip.NoEmail => ResultsTerms.SkipNoEmail,
        InvitationSkip.Left => ResultsTerms.SkipLeft,
        InvitationSkip.AccountInactive => ResultsTerms.SkipAccountInactive,
        _ => ResultsTerms.SkipClosed,
    };
}
