namespace KamPortal.People;

/// <summary>Day and month without a zone; the year is often unknown. 29.02 is celebrated on 28.02 in common years.</summary>
public readonly record struct Birthday(int Month, int Day, int? Year)
{
    public static bool IsValid(int month, int day, int? year) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year is > 0 and < 10000 ? year.Value : 2024, month) && year is null or (>= 1900 and <= 2100);

    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    /// <summary>The first celebration on or after <paramref name="day"/>.</summary>
    public DateOnly NextFrom(DateOnly day)
    {
        var thisYear = In(day.Year);
        return thisYear >= day ? thisYear : In(day.Year + 1);
    }
}
