namespace KamPortal.WorkCalendars;

public enum DayKind
{
    /// <summary>A working day, also when it falls on a weekend.</summary>
    Working,

    /// <summary>A working day one hour shorter.</summary>
    Short,

    Off,
}
