namespace KamPortal.Surveys.Waves;

/// <summary>Keys of JobsMessages: why the jobs of surveys skipped, failed or warn.</summary>
internal static class WaveReasons
{
    public const string PersonFailed = "SurveyPersonFailed";
    public const string NobodyInvited = "SurveyNobodyInvited";
    public const string NobodyToAssign = "SurveyNobodyToAssign";
    public const string NoSiteAddress = "SurveyNoSiteAddress";
    public const string WrittenBefore = "SurveyWrittenBefore";
    public const string CallInstead = "SurveyCallInstead";
    public const string NoTemplate = "SurveyNoTemplate";
    public const string WaveFailed = "SurveyWaveFailed";
    public const string RemindersDropped = "SurveyRemindersDropped";
    public const string RemindersMoved = "SurveyRemindersMoved";
    public const string RemindersRenewed = "SurveyRemindersRenewed";

    /// <summary>SurveyPaused and the like.</summary>
    public static string Of(InvitationSkip skip) => "Survey" + skip;

    public static readonly IReadOnlyList<string> All =
        [PersonFailed, NobodyInvited, NobodyToAssign, NoSiteAddress, WrittenBefore, CallInstead, NoTemplate, WaveFailed, RemindersDropped, RemindersMoved, RemindersRenewed, .. Enum.GetValues<InvitationSkip>().Select(Of)];
}
