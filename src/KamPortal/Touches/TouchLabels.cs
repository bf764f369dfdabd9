namespace KamPortal.Touches;

/// <summary>How the values of touches and cadence rules are called on screens, in the current UI culture.</summary>
public static class TouchLabels
{
    public static string Label(this TouchType type) => type switch
    {
        TouchType.Call => TouchTerms.TypeCall,
        TouchType.Meeting => TouchTerms.TypeMeeting,
        TouchType.Visit => TouchTerms.TypeVisit,
        TouchType.Email => TouchTerms.TypeEmail,
        TouchType.Message => TouchTerms.TypeMessage,
        TouchType.Letter => TouchTerms.TypeLetter,
        TouchType.Event => TouchTerms.TypeEvent,
        _ => TouchTerms.TypeOther,
    };

    public static string Label(this TouchStatus status) => status switch
    {
        TouchStatus.Planned => TouchTerms.StatusPlanned,
        TouchStatus.Done => TouchTerms.StatusDone,
        _ => TouchTerms.StatusCancelled,
    };

    public static string Label(this TouchOrigin origin) => origin switch
    {
        TouchOrigin.Programme => TouchTerms.OriginProgramme,
        TouchOrigin.Greeting => TouchTerms.OriginGreeting,
        _ => TouchTerms.OriginOwn,
    };

    public static string Label(this TouchOutcome outcome) => outcome switch
    {
        TouchOutcome.Reached => TouchTerms.OutcomeReached,
        TouchOutcome.Agreed => TouchTerms.OutcomeAgreed,
        TouchOutcome.Postponed => TouchTerms.OutcomePostponed,
        TouchOutcome.NoAnswer => TouchTerms.OutcomeNoAnswer,
        _ => TouchTerms.OutcomeDeclined,
    };

    public static string Label(this CadenceScope scope) => scope switch
    {
        CadenceScope.Category => TouchTerms.ScopeCategory,
        CadenceScope.Strategy => TouchTerms.ScopeStrategy,
        CadenceScope.Role => TouchTerms.ScopeRole,
        _ => TouchTerms.ScopeAccount,
    };

    public static string Label(this CadenceUnit unit) => unit switch
    {
        CadenceUnit.Day => TouchTerms.UnitDay,
        CadenceUnit.Week => TouchTerms.UnitWeek,
        _ => TouchTerms.UnitMonth,
    };

    public static string Label(this DayOffPolicy policy) => policy switch
    {
        DayOffPolicy.NextWorkingDay => TouchTerms.DayOffNext,
        DayOffPolicy.PreviousWorkingDay => TouchTerms.DayOffPrevious,
        _ => TouchTerms.DayOffKeep,
    };

    public static string Label(this TouchPlace place) => place switch
    {
        TouchPlace.AtClient => TouchTerms.PlaceAtClient,
        TouchPlace.AtOurOffice => TouchTerms.PlaceAtOurOffice,
        TouchPlace.Online => TouchTerms.PlaceOnline,
        TouchPlace.Outside => TouchTerms.PlaceOutside,
        _ => TouchTerms.PlaceAny,
    };

    public static string Label(this CadencePriority priority) => priority == CadencePriority.Mandatory ? TouchTerms.PriorityMandatory : TouchTerms.PriorityStandard;
}
