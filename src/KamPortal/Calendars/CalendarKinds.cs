namespace KamPortal.Calendars;

/// <summary>What stands in a calendar.</summary>
[Flags]
public enum CalendarKinds
{
    None = 0,
    Touches = 1,
    Tasks = 2,
    Greetings = 4,
    Plans = 8,
    Events = 16,
    Absences = 32,
    All = Touches | Tasks | Greetings | Plans | Events | Absences,
}
