namespace KamPortal.Touches;

/// <summary>Where a touch goes whose date is a day off. A monthly touch never leaves its month.</summary>
public enum DayOffPolicy
{
    NextWorkingDay,
    PreviousWorkingDay,
    KeepDate,
}
