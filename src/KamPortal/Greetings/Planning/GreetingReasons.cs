namespace KamPortal.Greetings.Planning;

/// <summary>Keys of JobsMessages: why planner and sender skipped, failed or warn.</summary>
internal static class GreetingReasons
{
    public const string PlannedToday = "GreetingsPlannedToday";
    public const string AlreadyPlanned = "GreetingAlreadyPlanned";
    public const string NobodyToAssign = "GreetingNobodyToAssign";
    public const string PersonFailed = "GreetingPersonFailed";
    public const string CallInstead = "GreetingCallInstead";
    public const string Changed = "GreetingsChanged";
    public const string NotDay = "GreetingNotDay";
    public const string Waits = "GreetingWaits";
    public const string RefusedLater = "GreetingRefusedLater";
    public const string NoOccasions = "GreetingNoOccasions";

    /// <summary>GreetingOptedOut and the like.</summary>
    public static string Of(GreetingSkip skip) => "Greeting" + skip;

    public static readonly IReadOnlyList<string> All =
        [PlannedToday, AlreadyPlanned, NobodyToAssign, PersonFailed, CallInstead, Changed, NotDay, Waits, RefusedLater, NoOccasions, .. Enum.GetValues<GreetingSkip>().Select(Of)];
}
