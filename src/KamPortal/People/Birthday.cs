namespace KamPortal.People;

/// <summary>Day and month without a zone; the year is often unknown.</summary>
public readonly record struct Birthday(int Month, int Day, int? Year)
{
    public static bool IsValid(int month, int day, int? year) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year is > 0 and < 10000 ? year.Value : 2024, month) && year is null or (>= 1900 and <= 2100);

    /// <param name="leapDay">Where 29 February is kept in common years (<see cref="Settings.PortalSettings.LeapBirthdayDay"/>): 28 for 28 February, 1 for 1 March.</param>
    public DateOnly In(int year, int leapDay) =>
        (Month, Day) == (2, 29) && !DateTime.IsLeapYear(year) ? (leapDay == 1 ? new DateOnly(year, 3, 1) : new DateOnly(year, 2, 28)) : new DateOnly(year, Month, Day);

    /// <summary>The first celebration on or after <paramref name="day"/>.</summary>
    /// <inheritdoc cref="In"/>
    public DateOnly NextFrom(DateOnly day, int leapDay)
    {
        var thisYear = In(day.Year, leapDay);
        return thisYear >= day ? thisYear : In(day.Year + 1, leapDay);
    }

    /// <summary>Days of birth celebrated on <paramref name="on"/>.</summary>
    /// <inheritdoc cref="In"/>
    public static IEnumerable<(int Month, int Day)> CelebratedOn(DateOnly on, int leapDay)
    {
        yield return (on.Month, on.Day);
        if (!DateTime.IsLeapYear(on.Year) && (on.Month, on.Day) == (leapDay == 1 ? (3, 1) : (2, 28)))
        {
            yield return (2, 29);
        }
    }
}
