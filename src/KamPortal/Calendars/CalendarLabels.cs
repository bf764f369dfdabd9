namespace KamPortal.Calendars;

/// <summary>How the kinds and states are called on screens and in calendar programs, in the current UI culture.</summary>
public static class CalendarLabels
{
    public static string Label(this CalendarKinds kind) => kind switch
    {
        CalendarKinds.Touches => CalendarTerms.Touches,
        CalendarKinds.Tasks => CalendarTerms.Tasks,
        CalendarKinds.Greetings => CalendarTerms.Greetings,
        CalendarKinds.Plans => CalendarTerms.Plans,
        CalendarKinds.Events => CalendarTerms.Events,
        CalendarKinds.Absences => CalendarTerms.Absences,
        _ => string.Join(", ", Each(kind).Select(Label)),
    };

    public static string Label(this CalendarState state) => state switch
    {
        CalendarState.Open => CalendarTerms.Open,
        CalendarState.Done => CalendarTerms.Done,
        _ => CalendarTerms.Cancelled,
    };

    /// <summary>The kinds one chooses from.</summary>
    public static IReadOnlyList<CalendarKinds> Offered { get; } = Each(CalendarKinds.All);

    /// <summary>The single kinds of a combination.</summary>
    public static IReadOnlyList<CalendarKinds> Each(CalendarKinds kinds) =>
        [.. Enum.GetValues<CalendarKinds>().Where(k => System.Numerics.BitOperations.IsPow2((int)k) && kinds.HasFlag(k))];
}
