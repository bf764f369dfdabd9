namespace KamPortal.Touches.Planning;

/// <summary>Keys of JobsMessages: why the planner skipped, failed or warns.</summary>
internal static class PlanningReasons
{
    public const string PlannedToday = "TouchesPlannedToday";
    public const string AlreadyPlanned = "TouchAlreadyPlanned";
    public const string SameTouchDone = "TouchSameTypeDone";
    public const string NobodyToAssign = "TouchNobodyToAssign";
    public const string NobodyForTask = "TaskNobodyToAssign";
    public const string AccountFailed = "TouchAccountFailed";
    public const string Retargeted = "TouchesRetargeted";
    public const string Replanned = "TouchesReplanned";
    public const string CalendarMissing = "CalendarYearMissing";
    public const string NoRules = "TouchNoRules";

    public static readonly IReadOnlyList<string> All = [PlannedToday, AlreadyPlanned, SameTouchDone, NobodyToAssign, NobodyForTask, AccountFailed, Retargeted, Replanned, CalendarMissing, NoRules];
}
